import { splitFile } from "../../content/frontMatter/formats/splitFrontMatter.ts";
import type { SourceFile } from "../../files/sourceFile.ts";

/** A file with its front matter and its first heading alone: all that an address is made of, read in a fraction of the time. */
export function dropBody(source: SourceFile): SourceFile {
  const body = splitFile(source.path, source.text).body.trim();
  const start = body === "" ? source.text.length : source.text.lastIndexOf(body);
  const heading = /^# .*$/m.exec(body)?.[0] ?? "";
  return start < 0 ? source : { ...source, text: source.text.slice(0, start) + heading };
}
