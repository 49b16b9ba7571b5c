import type { Draft } from "./draft.ts";
import type { Notes } from "./notes.ts";
import { isInAddress } from "./write.ts";

const OUTPUT = /\{\{-?[ \t]*((?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^{}"'\n]){1,300}?)[ \t]*-?\}\}/g;

/** Names that engines give to what a template knows. */
const KNOWN =
  /^(?:site|page|post|layout|include|content|paginator|theme|jekyll|collections?|pagination|eleventy|config|section|forloop|frontmatter|hexo|metadata)\b(?![\s\w]*\()/;

/** Names that a text gives itself. */
const ASSIGNED = /\{%-?[ \t]*(?:assign|capture|set)[ \t]+([\w-]{1,80})/g;

/** Filters that make an address of a path. */
const ADDRESS =
  /^(?:relative_url|absolute_url|url|url_for|cdn|escape|uri_escape|prepend:\s*site\.(?:base)?url)$/;

/**
 * Puts in the place of `{{ … }}` what can be known of it: a text that is given, and in addresses nothing for `{{ site.url }}`. What else
 * a template would have filled in goes; all other braces are the author's own.
 */
export function readOutputs(draft: Draft, notes: Notes): Draft {
  const assigned = new Set(Array.from(draft.text.matchAll(ASSIGNED), ([, name = ""]) => name));
  return draft.replace(OUTPUT, ({ match: [, expression = ""], line, before }) => {
    const [, head = "", filters] = /^("[^"]*"|'[^']*'|[^|]*?)\s*(\|.*)?$/.exec(expression) ?? [];
    const steps = (filters ?? "")
      .split("|")
      .slice(1)
      .map((step) => step.trim());
    if (/^["']/.test(head)) {
      const given = head.slice(1, -1);
      if (!steps.every((step) => ADDRESS.test(step))) return undefined;
      // A path below the site, with or without its slash.
      const isPath = steps.some((step) => step.endsWith("_url")) && !/^(?:[a-z]+:|\/|#)/i.test(given);
      return { text: (isPath ? "/" : "") + given, isKept: steps.length === 0 };
    }
    if (!KNOWN.test(head) && !assigned.has(/^[\w-]*/.exec(head)?.[0] ?? "")) return undefined;
    if (/^site\.(?:base)?url$/.test(head) && isInAddress(before)) return "";
    notes.add(`\`{{ ${expression} }}\``, line, {
      remedy: "is filled in by another engine and is removed; write out what it would show",
    });
    return "";
  });
}
