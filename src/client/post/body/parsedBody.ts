/** Length of HTML, in characters, from which parsing takes longer than a frame on a phone. */
const LONG = 100_000;

/** The last parsed body, until it is put into the page. */
let kept: { html: string; nodes: DocumentFragment } | undefined;
/** The body that is being parsed: hovering a link and clicking it may both ask for it. */
let current: { html: string; done: Promise<void> } | undefined;

/** Whether a body is parsed before its page is rendered. */
export function isLong(html: string): boolean {
  return html.length > LONG;
}

/** Parses a long body in short tasks before its page is rendered. Other bodies, and those that fail, are parsed when they are rendered. */
export function parseIfLong(html: string): Promise<void> {
  if (!isLong(html) || isParsed(html)) return Promise.resolve();
  if (current?.html !== html) {
    const mine = { html, done: parse(html).catch(() => undefined) };
    current = mine;
    void mine.done.then(() => current === mine && (current = undefined));
  }
  return current.done;
}

async function parse(html: string): Promise<void> {
  const { parseInSlices } = await import("./parseInSlices.ts");
  kept = { html, nodes: await parseInSlices(html) };
}

/** Whether the nodes of a body are ready for {@link putParsed}. */
export function isParsed(html: string): boolean {
  return kept?.html === html;
}

/** Puts the nodes of a parsed body into an element. */
export function putParsed(html: string, place: Element): void {
  if (kept?.html !== html) return;
  place.replaceChildren(kept.nodes);
  kept = undefined;
}
