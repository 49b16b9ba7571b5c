import { lstat, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { checkReadable, realpathIfPresent } from "../../files/readIfPresent.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import type { Face, FontSetting } from "./fontSetting.ts";
import { isBelow } from "../../files/isBelow.ts";
import type { FontMetrics } from "./inspectFont.ts";

/** A font file that the author provides, before it is subset. */
export interface SiteFont {
  face: Face;
  isBold: boolean;
  /** Whether the face has a separate file for bold text. */
  hasBold: boolean;
  /** Path in the content folder. */
  file: string;
  /** Line of the setting in `site.yaml`, from 1. */
  line: number;
  bytes: Buffer;
  metrics: FontMetrics;
}

/** Maximum file size, in bytes. The largest Korean fonts, with all Han characters, have 16 to 25 MB. */
const MAX_BYTES = 32 * 2 ** 20;

interface Options {
  contentFolder: string;
  fonts: readonly FontSetting[];
}

/** Reads the fonts in `site.yaml`. If a file is unusable, reports it and omits all files of its face. */
export async function readSiteFonts({
  contentFolder,
  fonts,
}: Options): Promise<{ fonts: SiteFont[]; problems: Problem[] }> {
  const read = await Promise.all(
    fonts.map(async ({ face, file, bold, line }) => {
      const files = [{ file, isBold: false }, ...(bold === undefined ? [] : [{ file: bold, isBold: true }])];
      try {
        const found = files.map(async (each): Promise<SiteFont> => {
          const bytes = await readOwn(contentFolder, each.file);
          return {
            ...each,
            face,
            line,
            bytes,
            hasBold: bold !== undefined,
            metrics: await inspect(bytes, each.file),
          };
        });
        return { fonts: await Promise.all(found), problems: [] };
      } catch (cause) {
        const message = `fonts: ${face}: ${(cause as Error).message.replace(/\.$/, "")}; fix the setting, or remove it to use system fonts`;
        const problem = { severity: "error", kind: "settings", file: SETTINGS_FILE, line, message } as const;
        return { fonts: [], problems: [problem] };
      }
    }),
  );
  return { fonts: read.flatMap((each) => each.fonts), problems: read.flatMap((each) => each.problems) };
}

async function inspect(bytes: Buffer, file: string): Promise<FontMetrics> {
  if (bytes.toString("latin1", 0, 4) === "ttcf")
    throw new Error(`\`${file}\` is a collection of several fonts; save the one you want as a separate file`);
  const { inspectFont } = await import("./inspectFont.ts");
  try {
    return inspectFont(bytes);
  } catch (cause) {
    throw new Error(`\`${file}\` is not a readable font (${(cause as Error).message})`, { cause });
  }
}

async function readOwn(contentFolder: string, file: string): Promise<Buffer> {
  // macOS decomposes file names (NFD); most keyboards compose them (NFC).
  const spellings = [file.normalize("NFC"), file.normalize("NFD")].map((spelling) =>
    realpathIfPresent(join(contentFolder, spelling)),
  );
  const path = (await Promise.all(spellings)).find(Boolean);
  if (path === undefined) throw new Error(`\`${file}\` does not exist in the content folder`);
  if (!isBelow(await realpath(contentFolder), path)) {
    throw new Error(`\`${file}\` is a symbolic link out of the content folder; copy the font itself there`);
  }
  const entry = await lstat(path);
  if (!entry.isFile()) throw new Error(`\`${file}\` is not a file`);
  if (entry.size > MAX_BYTES) {
    throw new Error(`\`${file}\` has ${entry.size} bytes, more than the maximum of ${MAX_BYTES}`);
  }
  await checkReadable(path);
  return readFile(path);
}
