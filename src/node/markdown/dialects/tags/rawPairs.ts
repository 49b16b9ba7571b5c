import type { Draft, Range } from "../draft.ts";
import { Closings } from "../lines.ts";

const MARKER = /\{%-?\s*(raw|verbatim|endraw|endverbatim)\s*-?%\}/g;

/**
 * Takes `{% raw %}` and `{% endraw %}` away where they stand in pairs, in code too, since Jekyll would have; what is between is
 * literal.
 */
export function dropRawMarkers(draft: Draft): Draft {
  const places = pairsIn(draft.text);
  const inside: Range[] = [];
  for (const { open, close } of places) inside.push({ start: open.end, end: close.start });
  const starts = new Set(places.flatMap(({ open, close }) => [open.start, close.start]));
  return draft.keep(inside).replace(MARKER, ({ match }) => (starts.has(match.index) ? "" : undefined), true);
}

/** Hugo's escaped shortcodes, which the slashes of a comment mark, become what they show, in code too. */
export function showEscapedShortcodes(draft: Draft): Draft {
  return draft.replace(
    /\{\{([<%])\/\*([^\n]{0,1000}?)\*\/([>%])\}\}/g,
    ({ match: [, open, inner, close], isKept }) => ({
      text: `{{${open === "<" && !isKept ? "&lt;" : open}${inner}${close}}}`,
      isKept: true,
    }),
    true,
  );
}

// So do Zola's: `{{/* name() */}}` and `{%/* name() */%}`.
export function showEscapedCalls(draft: Draft): Draft {
  return draft.replace(
    /\{\{\/\*(\s*\w+\([^\n]{0,1000}?\)\s*)\*\/\}\}|\{%\/\*([^\n]{0,1000}?)\*\/%\}/g,
    ({ match: [, call, block] }) => ({ text: call ? `{{${call}}}` : `{%${block}%}`, isKept: true }),
    true,
  );
}

function pairsIn(text: string): { open: Range; close: Range }[] {
  const pairs: { open: Range; close: Range }[] = [];
  let open: (Range & { name: string }) | undefined;
  for (const { 0: whole, 1: name = "", index } of text.matchAll(MARKER)) {
    const place = { name, start: index, end: index + whole.length };
    // The first end counts: what opens before it is literal.
    if (!open && !name.startsWith("end")) open = place;
    else if (open && name === `end${open.name}`) {
      pairs.push({ open, close: place });
      open = undefined;
    }
  }
  return pairs;
}

const LONE = /^[ \t]*\{%-?\s*(raw|verbatim)\s*-?%\}[ \t]*$/;
const LONE_END = /^[ \t]*\{%-?\s*end(?:raw|verbatim)\s*-?%\}[ \t]*$/;

/** Moves fences onto the lines of the markers just within them, which would leave code that begins and ends with a blank line. */
export function liftRawMarkers(lines: readonly string[]): string[] {
  const lifted = [...lines];
  const closings = new Closings(lines);
  for (let index = 0; index + 1 < lines.length; index++) {
    const [, fence] = /^[ \t]*(`{3,}|~{3,})/.exec(lines[index] ?? "") ?? [];
    if (!fence || !LONE.test(lines[index + 1] ?? "")) continue;
    const end = closings.after(index + 1, LONE_END);
    if (end === undefined || (lines[end + 1] ?? "").trim() !== fence) continue;
    lifted[index] = "";
    lifted[index + 1] = lines[index] ?? "";
    lifted[end] = lines[end + 1] ?? "";
    lifted[end + 1] = "";
    index = end + 1;
  }
  return lifted;
}
