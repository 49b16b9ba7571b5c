import { splitFenced } from "./fenced.ts";
import { splitHexoJson, splitJson } from "./json.ts";
import { isHead, readKeyLines } from "./keyLines.ts";
import { readYamlLoosely } from "./looseYaml.ts";
import { belowLines, type SplitFile } from "./splitFile.ts";

/** Hexo's older form: keys from the first line on, and a fence below them alone. */
const UNOPENED = /^((?:(?![ \t]*\n)[^\n]*\n)+?)-{3,}[ \t]*(?:\n|$)/;

/** Splits a file by the form of its front matter, which the first line shows: `---`, `+++`, `{`, `Key: value`, or none. */
export function splitFile(file: string, written: string): SplitFile {
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
  // A text whose first line is no key is not searched.
  if (!isHead([/^[A-Za-z]+(?=[ \t]*:)/.exec(source)?.[0] ?? "", "title"])) return undefined;
  const [whole = "", text = ""] = UNOPENED.exec(source) ?? [];
  if (!text) return undefined;
  const read = readYamlLoosely({ text, file, firstLine: 1 });
  if (!isHead(read.entries.map(({ key }) => key))) return undefined;
  return { ...read, body: belowLines(source, whole.length), isHeaded: true };
}
