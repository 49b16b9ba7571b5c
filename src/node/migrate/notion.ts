import { posix } from "node:path";
import { notionKey } from "../content/frontMatter/engines/notionKeys.ts";
import { notionProperties } from "../content/frontMatter/engines/notion.ts";
import { isNotionName, withoutNotionIds } from "../files/notionName.ts";
import { isMarkdown, withoutExtension } from "../files/fileName.ts";
import { folderGlob } from "./globs.ts";
import type { KeyReport } from "./keyReport.ts";
import { type MigratedSite, type MigrationResult, settingsOf } from "./migration.ts";

/**
 * Converts an export of Notion as Markdown and CSV. The pages of its databases are posts, and all others are pages; without a database, all
 * are posts. Addresses of Notion have an id and belong to its own domain, so there are none to keep.
 */
export async function readNotion({ name, read, list }: MigratedSite): Promise<MigrationResult> {
  const files = await list("");
  const pages = files.filter(isMarkdown);
  const posts = databaseFolders(files);
  const base = workspaceFolder(pages);
  // An export of a single page has that page at its root, and a meaningless name itself.
  const roots = pages.filter((path) => posix.dirname(path) === base);
  const properties = new Set<string>();
  for (const page of pages) {
    const text = ((await read(page)) ?? "").replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
    for (const property of notionProperties(text)) properties.add(property.name);
  }
  const keys: KeyReport = { carried: [], harmless: [], todo: [], notYet: [], unknown: [] };
  for (const property of [...properties].toSorted())
    keys[notionKey(property) ? "carried" : "unknown"].push(property);
  const notes = [
    posts.length > 0
      ? `the pages of ${posts.map((folder) => `\`${folder}\``).join(", ")} are posts, and all others are pages`
      : "the export has no database, so all its pages are posts",
    "Notion exports no comments, covers and icons of pages, and no views of databases",
  ];
  return {
    engine: "Notion",
    settings: settingsOf({
      title: withoutNotionIds(roots.length === 1 ? posix.basename(withoutExtension(roots[0] ?? "")) : name),
      posts: posts.length > 1 ? posts.map(folderGlob) : folderGlob(posts[0] ?? "."),
      pages: posts.length > 0 ? base : undefined,
      slugs: "notion",
      dialect: "notion",
    }),
    notes,
    keys,
  };
}

/**
 * Returns the folder that contains all pages, such as `Private & Shared`, whose name is not part of addresses; `.` for the export itself.
 * Folders of pages are not such a folder.
 */
function workspaceFolder(pages: readonly string[]): string {
  const [first = ""] = pages;
  const folder = first.includes("/") ? (first.split("/")[0] ?? "") : "";
  const isShared =
    folder !== "" && !isNotionName(folder) && pages.every((path) => path.startsWith(`${folder}/`));
  const isPageFolder = pages.some((path) => withoutNotionIds(path) === `${folder}.md`);
  return isShared && !isPageFolder && folderGlob(folder) === folder ? folder : ".";
}

/**
 * Returns the folders with the pages of databases. The folder of a database is named like its CSV file, with or without the id. A database
 * within a page of another database is not listed, because it is in that folder.
 */
function databaseFolders(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files.filter((path) => isNotionName(posix.basename(path)) && path.endsWith(".csv"))) {
    const named = file.replace(/(?:_all)?\.csv$/, "");
    const bare = posix.join(posix.dirname(named), withoutNotionIds(posix.basename(named)));
    const found = [named, bare].find((folder) =>
      files.some((path) => path.startsWith(`${folder}/`) && isMarkdown(path)),
    );
    if (found !== undefined) folders.add(found);
  }
  return [...folders]
    .filter((folder) => ![...folders].some((other) => folder.startsWith(`${other}/`)))
    .toSorted();
}
