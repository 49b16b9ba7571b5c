import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { convert } from "fontverter";

const SOURCE = "node_modules/@fontsource/noto-sans-kr/files";
const CACHE = resolve("node_modules/.cache/maru-test-fonts");

/** Fonts of a browser: Latin with Hangul, as on readers' devices, or Latin only. */
export type FontSet = "korean" | "latin";

const FILES: Record<FontSet, string[]> = {
  latin: ["latin-400", "latin-700"],
  korean: ["latin-400", "latin-700", "korean-400", "korean-700"],
};

/**
 * Writes a fontconfig file with only the fonts of a set, so that layout is the same on every machine. Browsers on Linux read the file's
 * path from `FONTCONFIG_FILE`: https://www.freedesktop.org/software/fontconfig/fontconfig-user.html.
 */
export async function writeFontConfiguration(set: FontSet): Promise<string> {
  const fonts = await Promise.all(FILES[set].map(async (name) => ({ name, bytes: await toTrueType(name) })));
  const hash = createHash("sha256");
  for (const { bytes } of fonts) hash.update(bytes);
  const folder = join(CACHE, `${set}-${hash.digest("hex").slice(0, 8)}`);
  const file = join(folder, "fonts.conf");
  if (existsSync(file)) return file;
  // Written to a temporary folder that is renamed at the end, so that an interrupted run leaves no incomplete font.
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  for (const { name, bytes } of fonts) await writeFile(join(draft, `${name}.ttf`), bytes);
  await writeFile(
    join(draft, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
</fontconfig>
`,
  );
  await rename(draft, folder);
  return file;
}

/** Reads a WOFF2 font as TrueType, because Chromium does not support WOFF2 for system fonts. */
async function toTrueType(name: string): Promise<Uint8Array> {
  return convert(await readFile(join(SOURCE, `noto-sans-kr-${name}-normal.woff2`)), "sfnt");
}
