/** Fetches JSON; an error says what was found instead. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${url}: found ${JSON.stringify(text.slice(0, 40))}…, expected JSON`);
  }
}

/** Whether a failure says that the host has no such file. */
export function isGone(cause: unknown): boolean {
  return cause instanceof Error && cause.message.endsWith("answered 404");
}
