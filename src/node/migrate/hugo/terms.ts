import { isMapping, type Mapping, textOf, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import { textIn } from "./config.ts";
import type { HugoContent } from "./content.ts";
import { isUglyAt } from "./hugoUrls.ts";
import { sanitizePath, urlize } from "./urlize.ts";

/** A page that lists the pages with a term, such as a tag. */
export interface TermPage {
  /** Plural name of the taxonomy, such as `tags`. */
  taxonomy: string;
  /** `undefined` for the list of all terms. */
  term: string | undefined;
  url: string;
}

/** Returns the pages of taxonomies: `/tags/`, `/tags/봄/`. Source: https://gohugo.io/content-management/taxonomies/ */
export function termPages({ pages }: HugoContent): TermPage[] {
  const found = new Map<string, TermPage>();
  for (const { language, frontMatter } of pages) {
    const { config, prefix } = language;
    for (const taxonomy of taxonomiesOf(config)) {
      const end = isUglyAt({ language, folders: [taxonomy] }) ? ".html" : "/";
      const terms = textsOf(valueAt(frontMatter, taxonomy)) ?? [];
      const pattern =
        textIn(config, "permalinks", "term", taxonomy) ?? textIn(config, "permalinks", taxonomy);
      for (const term of terms) {
        const name = urlize(term, config);
        const below = pattern
          ?.replace(/:(?:slug|title|filename|\w*basename|slugorfilename)\b/g, name)
          .replace(/\/+$/, "");
        const url = sanitizePath(`${prefix}/${below ?? `${taxonomy}/${term}`}${end}`, config);
        if (!found.has(url)) found.set(url, { taxonomy, term, url });
      }
      const url = sanitizePath(`${prefix}/${taxonomy}${end}`, config);
      if (terms.length > 0 && !found.has(url)) found.set(url, { taxonomy, term: undefined, url });
    }
  }
  return [...found.values()];
}

function taxonomiesOf(config: Mapping): string[] {
  const written = valueAt(config, "taxonomies");
  if (!isMapping(written)) return ["tags", "categories"];
  return written.entries.flatMap(({ value }) => textOf(value)?.toLowerCase() ?? []);
}
