import type { Problem } from "../../diagnostics/problem.ts";
import type { PublishedPage } from "./publishedPage.ts";

/** Returns at most one warning: `[[…]]` with names of posts or pages is shown as text, since no enabled dialect turns it into links. */
export function hintAtNames(pages: readonly PublishedPage[], isName: (name: string) => boolean): Problem[] {
  const found = pages.flatMap(({ document: { file, namesInBrackets = [] } }) =>
    namesInBrackets.filter(({ name }) => isName(name)).map(({ name, line }) => ({ file, line, name })),
  );
  const [first] = found;
  if (!first) return [];
  const others = found.length > 1 ? `, and ${found.length - 1} more` : "";
  const message = `\`[[${first.name}]]\` is the name of a post and is shown as text${others}; to link such names, add \`dialect: obsidian\` to site.yaml`;
  return [{ severity: "warning", kind: "link", file: first.file, line: first.line, message }];
}
