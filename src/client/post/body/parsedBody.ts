/** Maximum length of HTML that is parsed during rendering, in characters. A phone parses about this much within a frame. */
const MAX_SHORT_LENGTH = 100_000;

/** The last body that was parsed, until it is inserted into the page. */
let parsed: { html: string; nodes: DocumentFragment } | undefined;
/** The body that is being parsed. Stored because hovering and then clicking a link requests the same body twice. */
let current: { html: string; done: Promise<void> } | undefined;

/**
 * Parses a long body in short tasks before its page is rendered. If the body is short or parsing fails, the body is
 * parsed during rendering.
 */
export function parseIfLong(html: string): Promise<void> {
  if (html.length <= MAX_SHORT_LENGTH || isParsed(html)) return Promise.resolve();
  if (current?.html !== html) {
    const parsing = { html, done: parse(html).catch(() => undefined) };
    current = parsing;
    void parsing.done.then(() => current === parsing && (current = undefined));
  }
  return current.done;
}

async function parse(html: string): Promise<void> {
  const { parseInSlices } = await import("./parseInSlices.ts");
  parsed = { html, nodes: await parseInSlices(html) };
}

/** Whether the nodes of a body are ready for {@link putParsed}. */
export function isParsed(html: string): boolean {
  return parsed?.html === html;
}

/** Replaces the content of an element with the nodes of a parsed body. Does nothing if the body is not parsed. */
export function putParsed(html: string, element: Element): void {
  if (parsed?.html !== html) return;
  element.replaceChildren(parsed.nodes);
  parsed = undefined;
}
