/** Of a body's HTML, in characters: from here on parsing it takes longer than a frame of a phone, and is done ahead. */
const LONG = 100_000;

/** The body that was parsed last, as nodes that stand in no page yet. */
let kept: { html: string; nodes: DocumentFragment } | undefined;
/** That which is being parsed: who hovers a link asks for it, and who clicks it too. */
let current: { html: string; done: Promise<void> } | undefined;

export function isLong(html: string): boolean {
  return html.length > LONG;
}

/** Parses a long body before the page it belongs to is drawn, in short tasks; others, and those that it fails with, are parsed as they are drawn. */
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

export function isParsed(html: string): boolean {
  return kept?.html === html;
}

/** Puts a body that {@link isParsed} in its place. */
export function putParsed(html: string, place: Element): void {
  if (kept?.html !== html) return;
  place.replaceChildren(kept.nodes);
  kept = undefined;
}
