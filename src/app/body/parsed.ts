/** Of a body's HTML, in characters: from here on parsing it takes longer than a frame of a phone, and is done ahead. */
const LONG = 100_000;

/** The body that was parsed last, as nodes that stand in no page yet. */
let kept: { html: string; nodes: DocumentFragment } | undefined;

/** Parses a long body before the page it belongs to is drawn, in short tasks; others are parsed as they are drawn. */
export async function parseIfLong(html: string): Promise<void> {
  if (html.length <= LONG || isParsed(html)) return;
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
