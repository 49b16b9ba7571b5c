/** Matches the id at the end of the name of a page or folder in an export. Older exports have a hyphen before it. */
const ID = /[ -][\da-f]{32}(?=$|\.\w+$)/;

/** Matches the names of exported pages, databases and folders: https://www.notion.com/help/export-your-content */
const EXPORTED = / [\da-f]{32}(?:\.md|(?:_all)?\.csv)?$/;

/** Whether a file or folder has a name of Notion's export: `My page 0123456789abcdef0123456789abcdef.md`. */
export function isNotionName(name: string): boolean {
  return EXPORTED.test(name);
}

/** Removes Notion's ids from the names of a path: `Blog/My page.md`. */
export function withoutNotionIds(path: string): string {
  return path
    .split("/")
    .map((name) => name.replace(ID, ""))
    .join("/");
}
