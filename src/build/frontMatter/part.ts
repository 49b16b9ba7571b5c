import type { Problem } from "../problem.ts";
import { readKeyLines } from "./keyLines.ts";
import { belowLines, type Parted } from "./parted.ts";
import { readToml } from "./toml.ts";
import { readYaml } from "./yaml.ts";

/** Lines between fences; the last of them ends before the closing one. */
const YAML = /^(?<open>-{3,})[ \t]*\n(?<text>[\s\S]*?)(?<=\n)(?:-{3,}|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^(?<open>\+\+\+)[ \t]*\n(?<text>[\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\n|$)/;

/** Tells the form of the front matter by the first line: `---`, `+++`, `{`, `Key: value`, or none at all. */
export function partFile(file: string, written: string): Parted {
  const source = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const fence = /^(?:-{3,}|\+\+\+)(?=[ \t]*(?:\n|$))/.exec(source)?.[0];
  if (fence) return partFenced(file, source, fence);
  if (/^\{\s*(?:"|\n|\})/.test(source)) return partJson(file, source);
  return readKeyLines(source) ?? { entries: [], problems: [], body: source, isHeaded: false };
}

function partFenced(file: string, source: string, fence: string): Parted {
  const isToml = fence === "+++";
  const { open = fence, text } = (isToml ? TOML : YAML).exec(source)?.groups ?? {};
  const [whole = ""] = (isToml ? TOML : YAML).exec(source) ?? [];
  if (text === undefined) {
    // A line of hyphens above a text is a rule.
    if (fence.length > 3) return { entries: [], problems: [], body: source, isHeaded: false };
    const message = `the front matter opened by \`${fence}\` is never closed; add a line \`${fence}\` below its last key`;
    return {
      entries: [],
      problems: [{ severity: "error", kind: "front matter", file, line: 1, message }],
      body: "",
      isHeaded: true,
    };
  }
  const read = isToml ? readToml({ text, file, firstLine: 2 }) : readYaml({ text, file, firstLine: 2 });
  const problems: Problem[] = [...read.problems];
  if (open.length > 3) {
    const message = `\`${open}\` opens front matter with more than three hyphens; write \`---\``;
    problems.unshift({ severity: "warning", kind: "front matter", file, line: 1, message });
  }
  return { entries: read.entries, problems, body: belowLines(source, whole.length), isHeaded: true };
}

/** A JSON object is YAML too, so its lines are told alike. */
function partJson(file: string, source: string): Parted {
  const end = endOfObject(source);
  if (end === undefined) {
    const message = "the front matter opened by `{` is never closed; add a `}` below its last key";
    return {
      entries: [],
      problems: [{ severity: "error", kind: "front matter", file, line: 1, message }],
      body: "",
      isHeaded: true,
    };
  }
  const read = readYaml({ text: source.slice(0, end), file, firstLine: 1 });
  return { ...read, body: belowLines(source, end), isHeaded: true };
}

function endOfObject(source: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") depth++;
    if (token === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}
