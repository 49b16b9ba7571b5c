import type { HugoContent } from "./content.ts";
import type { HugoLanguage } from "./languages.ts";
import type { HugoCollection } from "./posts.ts";

/** Number of paths that a note names. */
const NAMED = 5;

interface Noted {
  content: HugoContent;
  languages: readonly HugoLanguage[];
  collections: readonly HugoCollection[];
  /** Entries of the menu that lead to nothing in Maru. */
  lostMenu: readonly string[];
}

/** Returns what an author must know about the content that is not carried over. Each note is one line. */
export function contentNotes({ content, languages, collections, lostMenu }: Noted): string[] {
  const [main] = languages;
  const texts = content.pages
    .filter(({ kind, hasBody }) => kind !== "page" && hasBody)
    .map(({ file }) => file);
  const otherDirs = [...new Set(languages.map(({ contentDir }) => contentDir))].filter(
    (folder) => folder !== main?.contentDir,
  );
  const otherPages = content.pages.filter(
    ({ file, kind }) =>
      kind === "page" &&
      otherDirs.some((folder) => file.startsWith(`${folder}/`)) &&
      !collections.some(({ folder }) => file.startsWith(`${folder}/`)),
  );
  return [
    ...(collections.length === 0
      ? [
          `no folder in ${main?.contentDir ?? "content"} has posts, so all its files are posts; set \`posts\` to the folder of your posts`,
        ]
      : []),
    ...collections.flatMap(({ section, written, missing }) =>
      missing.length === 0
        ? []
        : [
            `posts of ${section} were at ${written ?? ""}; Maru has no ${missing.join(", ")}, so they are elsewhere and \`redirects\` forward their old addresses`,
          ],
    ),
    ...listed("the text of lists is not shown; move it to a page", texts),
    ...listed("not carried over, because they are not Markdown", content.others),
    ...listed(
      "pages of other languages that are not carried over; move them to the folder of pages",
      otherPages.map(({ file }) => file),
    ),
    ...listed("not in `nav`, because Maru has no such page", lostMenu),
  ];
}

function listed(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return [`${what}: ${names.slice(0, NAMED).join(", ")}${more}`];
}
