import type { Mark, MarkedLines } from "./codeInfo.ts";

const OPENS = String.raw`(?:\/\/|\/\*|\{\s*\/\*|<!--|#|--|%|;)`;
const CLOSES = String.raw`(?:\*\/\s*\}?|-->)?\s*$`;
/** Docusaurus' comments, which have a line of their own. */
const WHOLE = new RegExp(String.raw`^\s*${OPENS}\s*highlight-(next-line|start|end)\s*${CLOSES}`);
/** Gatsby's `// highlight-line`, and VitePress' `// [!code ++]`, which may stand behind code or before it. */
const BEHIND = new RegExp(
  String.raw`\s*${OPENS}\s*(?:highlight-line|\[!code ([+-]{2}|\w+)(?::(\d+))?\])\s*${CLOSES}`,
);

const MARKS: Record<string, Mark> = { "++": "ins", "--": "del" };

/** Takes the comments out of a code that say which of its lines stand out. */
export function takeLineNotes(code: string): { code: string; marked: MarkedLines[] } {
  if (!code.includes("highlight-") && !code.includes("[!code ")) return { code, marked: [] };
  const kept: string[] = [];
  const marked: MarkedLines[] = [];
  let opened: MarkedLines | undefined;
  for (const line of code.split("\n")) {
    const next = kept.length + 1;
    const isNote = line.includes("highlight-") || line.includes("[!code ");
    const [, whole] = (isNote && WHOLE.exec(line)) || [];
    const behind = isNote && !whole ? BEHIND.exec(line) : null;
    if (whole === "next-line") marked.push({ mark: "mark", from: next, to: next });
    if (whole === "start") marked.push((opened = { mark: "mark", from: next, to: Infinity }));
    if (whole === "end" && opened) opened.to = next - 1;
    if (behind) {
      const [, sign = "", count = 1] = behind;
      marked.push({ mark: MARKS[sign] ?? "mark", from: next, to: next + Number(count) - 1 });
    }
    if (!whole && behind?.index !== 0) kept.push(behind ? line.slice(0, behind.index) : line);
  }
  return { code: kept.join("\n"), marked };
}

/** Takes the signs off the lines of a patch, and the blank that makes room for them where all lines or only theirs have it. */
export function takeSigns(code: string): { code: string; marked: MarkedLines[] } {
  const lines = code.split("\n");
  const isIndented = lines.every((line) => /^[-+ ]|^$/.test(line));
  const marked = lines.flatMap((line, index): MarkedLines[] => {
    const mark = line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : undefined;
    return mark ? [{ mark, from: index + 1, to: index + 1 }] : [];
  });
  const sign = isIndented ? /^[-+ ]/ : /^[-+](?: (?=\S))?/;
  const bare = lines.map((line) => line.replace(sign, ""));
  return { code: bare.join("\n"), marked };
}
