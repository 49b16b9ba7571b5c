import { folderOf } from "./collections.ts";
import { isMapping, type Value } from "../content/frontMatter/value.ts";
import type { Refusal } from "./reader.ts";
import { FACES, type FontSetting } from "./settings.ts";

const FONT_FILE = /\.(?:woff2?|ttf|otf)$/i;

/** `fonts: {sans: fonts/a.woff2, serif: {file: fonts/b.ttf, bold: fonts/b-bold.ttf}}`. */
export function readFonts(value: Value): FontSetting[] | string | Refusal {
  const expected =
    "`{sans: fonts/a.woff2}`, or with it `serif`; a face with a file for bold letters is `{file: fonts/a.woff2, bold: fonts/b.woff2}`";
  if (!isMapping(value) || value.entries.length === 0) return expected;
  const fonts: FontSetting[] = [];
  for (const { key, value: written, line } of value.entries) {
    const face = FACES.find((each) => each === key.toLowerCase());
    if (!face) return { message: `\`${key}\` is not read; Maru reads ${FACES.join(", ")}` };
    const font = readFont(written);
    if (!font) {
      const file = "a file in the content folder that ends in .woff2, .woff, .ttf or .otf";
      return {
        message: `${face}: expected ${file}, or \`{file: fonts/a.woff2, bold: fonts/b.woff2}\` of such`,
      };
    }
    fonts.push({ face, line, ...font });
  }
  return fonts;
}

function readFont(value: Value | undefined): Pick<FontSetting, "file" | "bold"> | undefined {
  const entries = isMapping(value) ? value.entries : [{ key: "file", value }];
  const files = new Map(entries.map((entry) => [entry.key.toLowerCase(), folderOf(entry.value)]));
  const isRead = [...files].every(
    ([key, file]) => ["file", "bold"].includes(key) && FONT_FILE.test(file ?? ""),
  );
  const [file, bold] = [files.get("file"), files.get("bold")];
  return isRead && file !== undefined ? { file, bold } : undefined;
}
