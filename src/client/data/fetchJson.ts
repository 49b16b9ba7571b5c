import { DataError } from "../../shared/manifest/dataError.ts";
import { HttpError } from "./httpError.ts";

/**
 * Fetches a JSON file of the site.
 * @throws HttpError if the connection fails before or while the response is read, or if the response's status is not 2xx.
 * @throws DataError if the response is not JSON.
 */
export async function fetchJson(url: string): Promise<unknown> {
  // Called if there is no response, or if the connection breaks while the body is read.
  const fail = (cause: unknown): never => {
    throw new HttpError(url, 0, String((cause as Error).message));
  };
  const response = await fetch(url, { headers: { accept: "application/json" } }).catch(fail);
  if (!response.ok) throw new HttpError(url, response.status);
  const text = await response.text().catch(fail);
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError(`${url}: found ${JSON.stringify(text.slice(0, 40))}…, expected JSON`);
  }
}
