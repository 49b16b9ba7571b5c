import type { Span } from "../../../../shared/text/span.ts";
import type { Draft } from "../draft.ts";
import { Closings } from "../lines.ts";

const MARKER = /\{%-?\s*(raw|verbatim|endraw|endverbatim)\s*-?%\}/g;

/** Removes the markers `{% raw %}` and `{% endraw %}` of each pair, even in code, as Jekyll does. The text between them becomes literal. */
export function dropRawMarkers(draft: Draft): Draft {
  const pairs = pairsIn(draft.text);
  const inside: Span[] = [];
  for (const { open, close } of pairs) inside.push({ start: open.end, end: close.start });
  const starts = new Set(pairs.flatMap(({ open, close }) => [open.start, close.start]));
  return draft
    .protect(inside)
    .replace(MARKER, ({ match }) => (starts.has(match.index) ? "" : undefined), true);
}

// For example, replaces `{{</* name */>}}` by `{{< name >}}`.
/** Replaces Hugo's escaped shortcodes by the text that Hugo shows for them, even in code. */
export function showEscapedShortcodes(draft: Draft): Draft {
  return draft.replace(
    /\{\{([<%])\/\*([^\n]{0,1000}?)\*\/([>%])\}\}/g,
    ({ match: [, open, inner, close], isLiteral }) => ({
      text: `{{${open === "<" && !isLiteral ? "&lt;" : open}${inner}${close}}}`,
      isLiteral: true,
    }),
    true,
  );
}

// For example, replaces `{{/* name() */}}` by `{{ name() }}`, and `{%/* name() */%}` by `{% name() %}`.
/** Replaces Zola's escaped shortcodes by the text that Zola shows for them, even in code. */
export function showEscapedCalls(draft: Draft): Draft {
  return draft.replace(
    /\{\{\/\*(\s*\w+\([^\n]{0,1000}?\)\s*)\*\/\}\}|\{%\/\*([^\n]{0,1000}?)\*\/%\}/g,
    ({ match: [, call, block] }) => ({ text: call ? `{{${call}}}` : `{%${block}%}`, isLiteral: true }),
    true,
  );
}

function pairsIn(text: string): { open: Span; close: Span }[] {
  const pairs: { open: Span; close: Span }[] = [];
  let open: (Span & { name: string }) | undefined;
  for (const { 0: whole, 1: name = "", index } of text.matchAll(MARKER)) {
    const marker = { name, start: index, end: index + whole.length };
    // A pair ends at the first matching end tag. Opening tags before it are literal.
    if (!open && !name.startsWith("end")) open = marker;
    else if (open && name === `end${open.name}`) {
      pairs.push({ open, close: marker });
      open = undefined;
    }
  }
  return pairs;
}

const LONE = /^[ \t]*\{%-?\s*(raw|verbatim)\s*-?%\}[ \t]*$/;
const LONE_END = /^[ \t]*\{%-?\s*end(?:raw|verbatim)\s*-?%\}[ \t]*$/;

/**
 * Replaces the raw markers directly inside a fenced code block by its fences. If only the markers were removed, blank lines would remain in
 * the code.
 */
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
