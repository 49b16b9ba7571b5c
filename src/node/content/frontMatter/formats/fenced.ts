import type { Problem } from "../../../diagnostics/problem.ts";
import { isKnown } from "../keys.ts";
import { readYamlLoosely } from "./looseYaml.ts";
import { belowLines, type SplitFile } from "./splitFile.ts";
import { readToml } from "./toml.ts";
import type { ReadEntries, YamlText } from "./yaml.ts";

/** Matches an opening fence with an optional language (`---json`). Empty lines may precede it, because Hugo and Astro skip them. */
const OPENING = /^(?<above>(?:[ \t]*\n)*)(?<fence>-{3,}|\+\+\+)(?<language>[a-z]*)[ \t]*(?:\n|$)/i;
const CLOSINGS = {
  "-": /(?<=\n)(?:-{3,}|\.\.\.)[ \t]*(?:\n|$)/g,
  "+": /(?<=\n)\+\+\+[ \t]*(?:\n|$)/g,
};

/**
 * Splits off front matter between two fences. Returns `undefined` if the file does not begin with a fence, or if the fence is a thematic
 * break.
 */
export function splitFenced(file: string, source: string): SplitFile | undefined {
  const match = OPENING.exec(source);
  if (!match) return undefined;
  const { above = "", fence = "", language = "" } = match.groups ?? {};
  const start = match[0].length;
  const line = above.split("\n").length;
  const problem = (severity: Problem["severity"], message: string): Problem => ({
    severity,
    kind: "front matter",
    file,
    line,
    message,
  });
  // Starts at the line break of the opening line, since the closing fence may be on the next line.
  const rest = source.slice(start - 1);
  const closing = rest.matchAll(CLOSINGS[fence.startsWith("-") ? "-" : "+"]).next().value;
  const text = rest.slice(1, closing?.index);
  if (!closing) {
    if (fence.length > 3 || !isKeyLine(/[^\s#].*/.exec(text.replace(/^[ \t]*#.*$/gm, ""))?.[0] ?? ""))
      return undefined;
    const message = `the front matter opened by \`${fence}\` is never closed; add a line \`${fence}\` below its last key`;
    return { entries: [], problems: [problem("error", message)], body: "", isHeaded: true };
  }
  if (isProse(text)) return undefined;
  const read = readAs(fence === "+++" ? "toml" : language.toLowerCase(), { text, file, firstLine: line + 1 });
  const body = belowLines(source, start - 1 + closing.index + closing[0].length);
  if (!read) {
    const message = `front matter in \`${language}\` is not read, since it is code; write it in YAML`;
    return { entries: [], problems: [problem("error", message)], body, isHeaded: true };
  }
  if (read.problems.some(({ severity }) => severity === "error") && !/^[ \t]*[^\s#].*[:：=]/m.test(text)) {
    const message =
      "found no `key: value` lines, so this is shown as text; write for example `title: My post`";
    return { entries: [], problems: [problem("warning", message)], body: source, isHeaded: false };
  }
  const hyphens = `\`${fence}\` opens front matter with more than three hyphens; write \`---\``;
  const problems = fence.length > 3 ? [problem("warning", hyphens), ...read.problems] : read.problems;
  return { entries: read.entries, problems, body, isHeaded: true };
}

/** Parses front matter in a language; returns `undefined` for unsupported languages. Those are code, such as `js`. */
function readAs(language: string, source: YamlText): ReadEntries | undefined {
  if (language === "toml") return readToml(source);
  return ["", "yaml", "yml", "json"].includes(language) ? readYamlLoosely(source) : undefined;
}

/**
 * Whether the lines below a fence are the text of a post, so that the fence is a thematic break. In such a text, an empty line comes first,
 * and no line begins with a key that {@link isKnown} accepts.
 */
function isProse(text: string): boolean {
  return /^[ \t]*\n/.test(text) && text.trim() !== "" && !text.split("\n").some(isKeyLine);
}

function isKeyLine(line: string): boolean {
  const [, key = ""] = /^\s*["']?([\p{L}\p{Cf}_][\w.-]*)["']?\s*[:：=]/u.exec(line) ?? [];
  return isKnown(key);
}
