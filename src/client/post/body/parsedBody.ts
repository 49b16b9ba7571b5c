/** Minimum length of HTML, in characters, whose parsing takes longer than a frame on a phone. */
const MIN_LONG_LENGTH = 100_000;

/** The last parsed body. Set until the body is inserted into the page. */
let parsed: { html: string; nodes: DocumentFragment } | undefined;
/** The body that is being parsed. Stored because hovering and then clicking a link requests the same body twice. */
let current: { html: string; done: Promise<void> } | undefined;

/** Whether a body is long enough to be parsed before its page is rendered. */
export function isLong(html: string): boolean {
  return html.length > MIN_LONG_LENGTH;
}

/**
 * Parses a long body in short tasks before its page is rendered. If the body is short or parsing fails, the body is
 * parsed during rendering.
 */
export function parseIfLong(html: string): Promise<void> {
  if (!isLong(html) || isParsed(html)) return Promise.resolve();
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

/** Inserts the nodes of a parsed body into an element. */
export function putParsed(html: string, element: Element): void {
  if (parsed?.html !== html) return;
  element.replaceChildren(parsed.nodes);
  parsed = undefined;
}
