/**
 * The file that holds a page's Markdown, below the output, not percent-encoded: `posts/비/index.md` of `/posts/%EB%B9%84/`,
 * `2025/a.md` of `/2025/a.html`.
 */
export function markdownFileOf(path: string): string {
  const file = decodeURIComponent(path.slice(1));
  return file.endsWith(".html") ? file.replace(/html$/, "md") : `${file}index.md`;
}
