import type { HugoContent, HugoPage } from "./content.ts";
import type { HugoLanguage } from "./languages.ts";

/** Returns the folders that are sections, by language and path: first-level folders, and those with an `_index.md`. */
export function sectionFolders({ pages }: HugoContent): Set<string> {
  return new Set(
    pages.flatMap(({ kind, language, folders }) => [
      ...(kind === "section" ? [`${language.key}:${folders.join("/")}`] : []),
      ...(folders.length > 0 ? [`${language.key}:${folders[0] ?? ""}`] : []),
    ]),
  );
}

/** Returns the names of the section of a page: its deepest folder that is a section, and those above it. */
export function sectionsOf(
  { folders, language }: HugoPage,
  sections: ReadonlySet<string>,
): readonly string[] {
  for (let depth = folders.length; depth > 1; depth--)
    if (sections.has(`${language.key}:${folders.slice(0, depth).join("/")}`)) return folders.slice(0, depth);
  return folders.slice(0, 1);
}

/** Returns the folders of sections on the first level, which Hugo lists without an `_index.md`, too. */
export function firstSections(sections: ReadonlySet<string>, { key }: HugoLanguage): string[] {
  return [...sections].flatMap((each) => {
    const [language, folder = ""] = each.split(":");
    return language === key && !folder.includes("/") ? [folder] : [];
  });
}
