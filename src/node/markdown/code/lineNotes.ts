import type { LineMark, MarkedLines } from "./codeInfo.ts";

const OPENS = String.raw`(?:\/\/|\/\*|\{\s*\/\*|<!--|#|--|%|;)`;
const CLOSES = String.raw`(?:\*\/\s*\}?|-->)?\s*$`;
/** Matches Docusaurus' comments such as `// highlight-next-line`, which are alone on their line. */
const OWN_LINE = new RegExp(String.raw`^\s*${OPENS}\s*highlight-(next-line|start|end)\s*${CLOSES}`);
/** Matches Gatsby's `// highlight-line` and VitePress' `// [!code ++]`, which share a line with code. */
const TRAILING = new RegExp(
  String.raw`\s*${OPENS}\s*(?:highlight-line|\[!code ([+-]{2}|\w+)(?::(\d+))?\])\s*${CLOSES}`,
);

const MARKS: Record<string, LineMark> = { "++": "ins", "--": "del" };

/** Removes the comments that mark lines; returns the remaining code and the marked lines. */
export function takeLineNotes(code: string): { code: string; marked: MarkedLines[] } {
  if (!code.includes("highlight-") && !code.includes("[!code ")) return { code, marked: [] };
  const lines: string[] = [];
  const marked: MarkedLines[] = [];
  let open: MarkedLines | undefined;
  for (const line of code.split("\n")) {
    const next = lines.length + 1;
    const isNote = line.includes("highlight-") || line.includes("[!code ");
    const [, ownLine] = (isNote && OWN_LINE.exec(line)) || [];
    const trailing = isNote && !ownLine ? TRAILING.exec(line) : null;
    if (ownLine === "next-line") marked.push({ mark: "mark", from: next, to: next });
    if (ownLine === "start") marked.push((open = { mark: "mark", from: next, to: Infinity }));
    if (ownLine === "end" && open) open.to = next - 1;
    if (trailing) {
      const [, sign = "", count = 1] = trailing;
      marked.push({ mark: MARKS[sign] ?? "mark", from: next, to: next + Number(count) - 1 });
    }
    if (!ownLine && trailing?.index !== 0) lines.push(trailing ? line.slice(0, trailing.index) : line);
  }
  return { code: lines.join("\n"), marked };
}

/** Removes the `+` and `-` signs from the lines of a patch, and the spaces for alignment. Returns the code and the changed lines. */
export function takeSigns(code: string): { code: string; marked: MarkedLines[] } {
  const lines = code.split("\n");
  const isIndented = lines.every((line) => /^[-+ ]|^$/.test(line));
  const marked = lines.flatMap((line, index): MarkedLines[] => {
    const mark = line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : undefined;
    return mark ? [{ mark, from: index + 1, to: index + 1 }] : [];
  });
  // If all lines without a sign begin with a space, removes the first character of each line; else each sign and one space after it.
  const sign = isIndented ? /^[-+ ]/ : /^[-+](?: (?=\S))?/;
  const bare = lines.map((line) => line.replace(sign, ""));
  return { code: bare.join("\n"), marked };
}
