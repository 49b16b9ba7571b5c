import { lstat, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { checkReadable, realpathIfPresent } from "../../files/readIfPresent.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import type { Face, FontSetting } from "./fontSetting.ts";
import { isBelow } from "../../files/isBelow.ts";
import { type FontMetrics, inspectFont } from "./inspectFont.ts";

/** A file of a font that the site ships, as its author gives it. */
export interface SiteFont {
  face: Face;
  isBold: boolean;
  /** Whether another file has the bold letters. */
  hasBold: boolean;
  /** Path from the content folder. */
  file: string;
  /** Of `site.yaml`, where it is named. */
  line: number;
  bytes: Buffer;
  metrics: FontMetrics;
}

/** In bytes: the largest Korean fonts, with every Han character too, have 16 to 25 million. */
const LARGEST = 32 * 2 ** 20;

interface Options {
  contentFolder: string;
  fonts: readonly FontSetting[];
}

/** The fonts that `site.yaml` names; a face with a file that is none is left out, and told of. */
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
            metrics: inspect(bytes, each.file),
          };
        });
        return { fonts: await Promise.all(found), problems: [] };
      } catch (cause) {
        const message = `fonts: ${face}: ${(cause as Error).message.replace(/\.$/, "")}; mend it, or take the line out for the system's fonts`;
        const problem = { severity: "error", kind: "settings", file: SETTINGS_FILE, line, message } as const;
        return { fonts: [], problems: [problem] };
      }
    }),
  );
  return { fonts: read.flatMap((each) => each.fonts), problems: read.flatMap((each) => each.problems) };
}

function inspect(bytes: Buffer, file: string): FontMetrics {
  if (bytes.toString("latin1", 0, 4) === "ttcf")
    throw new Error(
      `\`${file}\` is a collection of several fonts; save the one you mean as a file of its own`,
    );
  try {
    return inspectFont(bytes);
  } catch (cause) {
    throw new Error(`\`${file}\` is no font that can be read (${(cause as Error).message})`, { cause });
  }
}

async function readOwn(contentFolder: string, file: string): Promise<Buffer> {
  // A Mac writes file names decomposed (NFD), most keyboards composed (NFC).
  const spellings = [file.normalize("NFC"), file.normalize("NFD")].map((spelling) =>
    realpathIfPresent(join(contentFolder, spelling)),
  );
  const path = (await Promise.all(spellings)).find(Boolean);
  if (path === undefined) throw new Error(`there is no file \`${file}\` in the content folder`);
  if (!isBelow(await realpath(contentFolder), path)) {
    throw new Error(`\`${file}\` is a link that leads out of the content folder; copy the font itself there`);
  }
  const entry = await lstat(path);
  if (!entry.isFile()) throw new Error(`\`${file}\` is no file`);
  if (entry.size > LARGEST) {
    throw new Error(`\`${file}\` has ${entry.size} bytes, more than the ${LARGEST} that any text font needs`);
  }
  await checkReadable(path);
  return readFile(path);
}
