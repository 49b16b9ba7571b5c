import { trustHtml } from "../../data/trustedTypes.ts";

/** Number of characters that are parsed between two checks of the elapsed time. */
const PIECE_LENGTH = 8_000;
/** Duration after which a new task starts, in milliseconds. Checked after each piece of HTML and each node. */
const MAX_TASK_MS = 5;

/**
 * Parses HTML in short tasks. Writes the HTML in pieces to a separate document:
 * https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write().
 */
export async function parseInSlices(html: string): Promise<DocumentFragment> {
  const scratch = document.implementation.createHTMLDocument();
  scratch.open();
  scratch.write(trustHtml("<!doctype html><body>"));
  for await (const start of inSlices(html.length, PIECE_LENGTH)) {
    scratch.write(trustHtml(html.slice(start, start + PIECE_LENGTH)));
  }
  scratch.close();
  const nodes = document.createDocumentFragment();
  const parsed = [...scratch.body.childNodes];
  for await (const position of inSlices(parsed.length, 1)) nodes.append(parsed[position] as Node);
  return nodes;
}

/**
 * Yields the numbers from 0 to `end`, exclusive, in increments of `step`. Starts a new task when the current one has
 * taken {@link MAX_TASK_MS}.
 */
async function* inSlices(end: number, step: number): AsyncGenerator<number> {
  let deadline = performance.now() + MAX_TASK_MS;
  for (let position = 0; position < end; position += step) {
    yield position;
    if (performance.now() < deadline) continue;
    await new Promise((resolve) => setTimeout(resolve));
    deadline = performance.now() + MAX_TASK_MS;
  }
}
