import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFileIfPresent, realpathIfPresent } from "../../files/readIfPresent.ts";
import { cleanSvg } from "../svg/cleanSvg.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { leadsOut } from "../../files/leadsOut.ts";
import { drawIcon } from "./drawIcon.ts";

const MARU = new URL("./maru.svg", import.meta.url);

interface Options {
  contentFolder: string;
  /** Path from the content folder; `undefined` for Maru's own. */
  file: string | undefined;
  /** Of `site.yaml`, where the icon is named. */
  line: number;
}

/** The SVG of which a site's icons are made, without what runs; Maru's own where the site has none that can be drawn. */
export async function readIcon(options: Options): Promise<{ icon: Buffer; problems: Problem[] }> {
  const { file, line } = options;
  if (file === undefined) return { icon: await readFile(MARU), problems: [] };
  try {
    return { icon: await readOwn(options.contentFolder, file), problems: [] };
  } catch (cause) {
    const message = `icon: ${(cause as Error).message.replace(/\.$/, "")}; mend its name, or take the line out for Maru's own icon`;
    const problem = { severity: "error", kind: "settings", file: SETTINGS_FILE, line, message } as const;
    return { icon: await readFile(MARU), problems: [problem] };
  }
}

async function readOwn(contentFolder: string, file: string): Promise<Buffer> {
  // A Mac writes file names decomposed (NFD), most keyboards composed (NFC).
  const find = (form: "NFC" | "NFD") => realpathIfPresent(join(contentFolder, file.normalize(form)));
  if (await leadsOut(contentFolder, file)) {
    throw new Error(`\`${file}\` is a link that leads out of the content folder; copy the icon itself there`);
  }
  const path = (await find("NFC")) ?? (await find("NFD"));
  const written = path === undefined ? undefined : await readFileIfPresent(path);
  if (!written) throw new Error(`there is no file \`${file}\` in the content folder`);
  try {
    const icon = cleanSvg(written);
    await drawIcon(icon, { size: 16, shape: "plain" });
    return icon;
  } catch (cause) {
    throw new Error(`\`${file}\` is not an SVG that can be drawn`, { cause });
  }
}
