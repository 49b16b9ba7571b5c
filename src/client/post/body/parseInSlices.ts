import { trustHtml } from "../../data/trustedTypes.ts";

/** Length of the text that is parsed before the time is checked, in characters. */
const PIECE = 8_000;
/** Maximum length of a task, in milliseconds. */
const SLICE = 5;

/**
 * Parses HTML in short tasks, by writing it piece by piece to a separate document:
 * https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write().
 */
export async function parseInSlices(html: string): Promise<DocumentFragment> {
  const aside = document.implementation.createHTMLDocument();
  aside.open();
  aside.write(trustHtml("<!doctype html><body>"));
  for await (const start of inSlices(html.length, PIECE)) {
    aside.write(trustHtml(html.slice(start, start + PIECE)));
  }
  aside.close();
  const nodes = document.createDocumentFragment();
  const parsed = [...aside.body.childNodes];
  for await (const place of inSlices(parsed.length, 1)) nodes.append(parsed[place] as Node);
  return nodes;
}

/** Counts up to an end, in tasks of limited length. */
async function* inSlices(end: number, step: number): AsyncGenerator<number> {
  let until = performance.now() + SLICE;
  for (let place = 0; place < end; place += step) {
    yield place;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
}
