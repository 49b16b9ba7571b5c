import type { Draft } from "../draft.ts";
import type { Notes } from "../notes.ts";
import { isInUrl } from "./writeTags.ts";

/** On several lines too, but within one block. */
const OUTPUT = /\{\{-?((?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^{}"'\n]|\n(?![ \t>]*\n)){1,320}?)-?\}\}/g;

const HEADING = /(?:^|\n)[ \t>]*#{1,6}[ \t][^\n]*$/;

/** The end of a line, with the marks of the quotes that the next one is in. */
const LINE_ENDS = /\n[ \t>]*/g;

/** Names that engines give to what a template knows. */
const KNOWN =
  /^(?:site|page|post|layout|include|content|paginator|theme|jekyll|collections?|pagination|eleventy|config|section|forloop|frontmatter|hexo|metadata)\b(?![\s\w]*\()/;

/** Names that a text gives itself. */
const ASSIGNED = /\{%-?[ \t]*(?:assign|capture|set)[ \t]+([\w-]{1,80})/g;

/** Filters that make an address of a path. */
const URL = /^(?:relative_url|absolute_url|url|url_for|cdn|escape|uri_escape|prepend:\s*site\.(?:base)?url)$/;

/**
 * Puts in the place of `{{ … }}` what can be known of it: a text that is given, and in addresses nothing for `{{ site.url }}`. What else
 * a template would have filled in goes; all other braces are the author's own.
 */
export function readOutputs(draft: Draft, notes: Notes): Draft {
  const assigned = new Set(Array.from(draft.text.matchAll(ASSIGNED), ([, name = ""]) => name));
  return draft.replace(OUTPUT, ({ match, line, before }) => {
    const [whole, written = ""] = match;
    const expression = written.replace(/[ \t]*\n[ \t>]*/g, " ").trim();
    // Each line stays, indented as it is, so that what is behind the output stays in its block.
    const lines = (whole.match(LINE_ENDS) ?? []).join("");
    const end = match.index + whole.length;
    // A heading has one line, and so has what is behind the output.
    const [rest = ""] =
      lines && HEADING.test(before) ? (/^(?:(?!\{\{)[^\n])*(?=\n|$)/.exec(draft.text.slice(end)) ?? []) : [];
    const put = (text: string) => ({ text: text + rest + lines, length: whole.length + rest.length });
    const [, head = "", filters] = /^("[^"]*"|'[^']*'|[^|]*?)\s*(\|.*)?$/.exec(expression) ?? [];
    const steps = (filters ?? "")
      .split("|")
      .slice(1)
      .map((step) => step.trim());
    if (/^["']/.test(head)) {
      const given = head.slice(1, -1);
      if (!steps.every((step) => URL.test(step))) return undefined;
      // A path below the site, with or without its slash.
      const isPath = steps.some((step) => step.endsWith("_url")) && !/^(?:[a-z]+:|\/|#)/i.test(given);
      return { ...put((isPath ? "/" : "") + given), isKept: steps.length === 0 };
    }
    if (!KNOWN.test(head) && !assigned.has(/^[\w-]*/.exec(head)?.[0] ?? "")) return undefined;
    if (/^site\.(?:base)?url$/.test(head) && isInUrl(before)) return put("");
    notes.add(`\`{{ ${expression} }}\``, line, {
      remedy: "is filled in by another engine and is removed; write out what it would show",
    });
    return put("");
  });
}
