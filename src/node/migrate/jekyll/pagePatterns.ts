/**
 * Returns folders and patterns that select the pages outside of collections. They also select files that the author will add, if Jekyll
 * publishes all Markdown files that they select now.
 * @param published Markdown files that Jekyll does not exclude.
 * @param pages Those of them with front matter, which are pages.
 */
export function pagePatterns(published: readonly string[], pages: readonly string[]): string[] {
  const isPage = new Set(pages);
  const isAtRoot = (path: string) => !path.includes("/");
  const atRoot = pages.filter(isAtRoot);
  const isRootComplete = published
    .filter(isAtRoot)
    .every((path) => isPage.has(path) || isRepositoryText(path));
  const folders = [...new Set(pages.flatMap((path) => (isAtRoot(path) ? [] : [path.split("/")[0] ?? ""])))];
  return [
    ...(atRoot.length === 0 ? [] : isRootComplete ? ["*.{md,markdown}"] : atRoot),
    // Unlike the path of a folder, the pattern keeps the name of the folder in addresses.
    ...folders.map((folder) => `@(${folder})/**`),
  ];
}

/** Whether a file describes the repository, so that Maru publishes it only if it has front matter. */
function isRepositoryText(path: string): boolean {
  return /^(?:readme|license|changelog|contributing|code_of_conduct|security)\b/i.test(path);
}
