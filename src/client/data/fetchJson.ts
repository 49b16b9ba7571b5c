import { DataError } from "../../shared/manifest/dataError.ts";
import { HttpError } from "./httpError.ts";

/**
 * Fetches a JSON file of the site.
 * @throws HttpError if no server answers, or with a status other than 2xx.
 * @throws DataError if the response is not JSON.
 */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: "application/json" } }).catch((cause: unknown) => {
    throw new HttpError(url, 0, String((cause as Error).message));
  });
  if (!response.ok) throw new HttpError(url, response.status);
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError(`${url}: found ${JSON.stringify(text.slice(0, 40))}…, expected JSON`);
  }
}
