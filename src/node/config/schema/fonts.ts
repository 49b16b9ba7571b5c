import * as v from "valibot";
import { isMapping, type Value } from "../../content/frontMatter/value.ts";
import { readContentPath } from "../contentPath.ts";
import { expected, fromTree, Invalid } from "../../content/schema/fromTree.ts";
import { FACES, type FontSetting } from "../../assets/fonts/fontSetting.ts";

const FONT_FILE = /\.(?:woff2?|ttf|otf)$/i;

const FontFile = v.pipe(v.string(), v.regex(/\.(woff2?|ttf|otf)$/));
const Font = v.union([FontFile, v.object({ file: FontFile, bold: v.optional(FontFile) })]);

/** Parses `fonts: {sans: fonts/a.woff2, serif: {file: fonts/b.ttf, bold: fonts/b-bold.ttf}}`. */
export const fonts = fromTree(v.object({ sans: v.optional(Font), serif: v.optional(Font) }), (value) => {
  if (!isMapping(value) || value.entries.length === 0) {
    return expected(
      value,
      "`{sans: fonts/a.woff2}`, or with it `serif`; a face with a file for bold letters is `{file: fonts/a.woff2, bold: fonts/b.woff2}`",
    );
  }
  const settings: FontSetting[] = [];
  for (const { key, value: written, line } of value.entries) {
    const face = FACES.find((each) => each === key.toLowerCase());
    if (!face) return new Invalid(`\`${key}\` is not read; Maru reads ${FACES.join(", ")}`, [key]);
    const font = readFont(written);
    if (!font) {
      const file = "a file in the content folder that ends in .woff2, .woff, .ttf or .otf";
      const both = "or `{file: fonts/a.woff2, bold: fonts/b.woff2}` of such files";
      return new Invalid(`${face}: expected ${file}, ${both}`, [key]);
    }
    settings.push({ face, line, ...font });
  }
  return settings;
});

function readFont(value: Value | undefined): Pick<FontSetting, "file" | "bold"> | undefined {
  const entries = isMapping(value) ? value.entries : [{ key: "file", value }];
  const files = new Map(entries.map((entry) => [entry.key.toLowerCase(), readContentPath(entry.value)]));
  const isRead = [...files].every(
    ([key, file]) => ["file", "bold"].includes(key) && FONT_FILE.test(file ?? ""),
  );
  const [file, bold] = [files.get("file"), files.get("bold")];
  return isRead && file !== undefined ? { file, bold } : undefined;
}
