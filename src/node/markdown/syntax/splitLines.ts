import type { PhrasingContent } from "mdast";

/** Splits inline content at its line endings. An inline element that spans several lines is not split. */
export function splitLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === "break") lines.push([]);
    else if (child.type !== "text") lines.at(-1)?.push(child);
    else
      for (const [index, value] of child.value.split("\n").entries()) {
        if (index > 0) lines.push([]);
        if (value) lines.at(-1)?.push({ ...child, value });
      }
  }
  return lines;
}
