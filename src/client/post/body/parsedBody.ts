/** Length of HTML, in characters, from which parsing takes longer than a frame on a phone. */
const LONG = 100_000;

/** The last parsed body, until it is inserted into the page. */
let parsed: { html: string; nodes: DocumentFragment } | undefined;
/** The body that is being parsed. Hovering and clicking a link may both request it. */
let current: { html: string; done: Promise<void> } | undefined;

/** Whether a body is parsed before its page is rendered. */
export function isLong(html: string): boolean {
  return html.length > LONG;
}

/** Parses a long body in short tasks before its page is rendered. Short bodies, and those that fail, are parsed during rendering. */
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
