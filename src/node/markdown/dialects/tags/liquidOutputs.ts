import type { Draft } from "../draft.ts";
import type { Notes } from "../notes.ts";
import { isInUrl } from "./writeTags.ts";

/** An output such as `{{ page.title }}`, which may span several lines of one block. */
const OUTPUT = /\{\{-?((?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^{}"'\n]|\n(?![ \t>]*\n)){1,320}?)-?\}\}/g;

const HEADING = /(?:^|\n)[ \t>]*#{1,6}[ \t][^\n]*$/;

/** A line ending, with the quote markers of the next line. */
const LINE_ENDS = /\n[ \t>]*/g;

/** Matches expressions that begin with a template variable of an engine. Excludes calls, such as `page(…)`. */
const KNOWN =
  /^(?:site|page|post|layout|include|content|paginator|theme|jekyll|collections?|pagination|eleventy|config|section|forloop|frontmatter|hexo|metadata)\b(?![\s\w]*\()/;

/** A tag that defines a variable in the text itself. */
const ASSIGNED = /\{%-?[ \t]*(?:assign|capture|set)[ \t]+([\w-]{1,80})/g;

/** Filters that convert a path to a URL, or that escape text. */
const URL = /^(?:relative_url|absolute_url|url|url_for|cdn|escape|uri_escape|prepend:\s*site\.(?:base)?url)$/;

/**
 * Replaces outputs of literal strings, such as `{{ "text" }}`, by the strings, and removes `{{ site.url }}` in URLs. Other template
 * variables are removed and reported. Other braces remain text.
 */
export function readOutputs(draft: Draft, notes: Notes): Draft {
  const assigned = new Set(Array.from(draft.text.matchAll(ASSIGNED), ([, name = ""]) => name));
  return draft.replace(OUTPUT, ({ match, line, before }) => {
    const [whole, written = ""] = match;
    const expression = written.replace(/[ \t]*\n[ \t>]*/g, " ").trim();
    // The line endings and quote markers remain, so that the text after the output stays in its block.
    const lines = (whole.match(LINE_ENDS) ?? []).join("");
    const end = match.index + whole.length;
    // A heading ends at its line ending, so the text after the output must move before the line endings.
    const [rest = ""] =
      lines && HEADING.test(before) ? (/^(?:(?!\{\{)[^\n])*(?=\n|$)/.exec(draft.text.slice(end)) ?? []) : [];
    const put = (text: string) => ({ text: text + rest + lines, length: whole.length + rest.length });
    const [, head = "", filters] = /^("[^"]*"|'[^']*'|[^|]*?)\s*(\|.*)?$/.exec(expression) ?? [];
    const steps = (filters ?? "")
      .split("|")
      .slice(1)
      .map((step) => step.trim());
    if (/^["']/.test(head)) {
      const literal = head.slice(1, -1);
      if (!steps.every((step) => URL.test(step))) return undefined;
      // Filters such as `relative_url` expect a path from the site root, whose leading slash is optional.
      const isPath = steps.some((step) => step.endsWith("_url")) && !/^(?:[a-z]+:|\/|#)/i.test(literal);
      return { ...put((isPath ? "/" : "") + literal), isLiteral: steps.length === 0 };
    }
    if (!KNOWN.test(head) && !assigned.has(/^[\w-]*/.exec(head)?.[0] ?? "")) return undefined;
    if (/^site\.(?:base)?url$/.test(head) && isInUrl(before)) return put("");
    notes.add(`\`{{ ${expression} }}\``, line, {
      remedy: "is filled in by another engine and is removed; write out what it would show",
    });
    return put("");
  });
}
