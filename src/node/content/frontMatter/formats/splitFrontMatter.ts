import { splitFenced } from "./fenced.ts";
import { splitHexoJson, splitJson } from "./json.ts";
import { isHead, readKeyLines } from "./keyLines.ts";
import { readYamlLoosely } from "./looseYaml.ts";
import { belowLines, type SplitFile } from "./splitFile.ts";

/** Matches Hexo's older format: keys that begin on the first line, with a fence only after them. */
const UNOPENED = /^((?:(?![ \t]*\n)[^\n]*\n)+?)-{3,}[ \t]*(?:\n|$)/;

/** Splits a file into front matter and text. The start of the file determines the format, such as `---`, `+++`, `{` or `Key: value`. */
export function splitFrontMatter(file: string, written: string): SplitFile {
  const source = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const text: SplitFile = { entries: [], problems: [], body: source, isHeaded: false };
  return (
    splitFenced(file, source) ??
    splitJson(file, source) ??
    splitHexoJson(file, source) ??
    splitUnopened(file, source) ??
    readKeyLines(source) ??
    text
  );
}

function splitUnopened(file: string, source: string): SplitFile | undefined {
  // Avoids a search through the text if it does not begin with a key of front matter.
  if (!isHead([/^[A-Za-z]+(?=[ \t]*:)/.exec(source)?.[0] ?? "", "title"])) return undefined;
  const [whole = "", text = ""] = UNOPENED.exec(source) ?? [];
  if (!text) return undefined;
  const read = readYamlLoosely({ text, file, firstLine: 1 });
  if (!isHead(read.entries.map(({ key }) => key))) return undefined;
  return { ...read, body: belowLines(source, whole.length), isHeaded: true };
}
