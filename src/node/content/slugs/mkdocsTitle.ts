/**
 * Returns the title from which Material's blog plugin makes the slug of a post. It uses the heading only if it is the first line, and as it
 * is written, so `# A [link](b.md)` gives the slug `a-linkbmd`. Otherwise, it uses the file name.
 *
 * Sources: `get_markdown_title` in https://github.com/mkdocs/mkdocs/blob/master/mkdocs/utils/__init__.py and `Page.title` in
 * https://github.com/mkdocs/mkdocs/blob/master/mkdocs/structure/pages.py
 * @param stem File name without its extension.
 */
export function mkdocsTitle(body: string, stem: string): string {
  const first = body.trimStart().split("\n", 1)[0] ?? "";
  if (first.startsWith("# ")) return first.trimEnd().replace(/^[# ]+/, "");
  const words = stem.replace(/[-_]/g, " ");
  return words.toLowerCase() === words ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
