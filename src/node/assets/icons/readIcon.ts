import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFileIfPresent, realpathIfPresent } from "../../files/readIfPresent.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { leadsOut } from "../../files/leadsOut.ts";
import { reasonOf } from "../images/unusableImage.ts";
import { DEFAULT_ICON } from "./packedIcons.ts";

interface Options {
  contentFolder: string;
  /** Path in the content folder; `undefined` for the default icon. */
  file: string | undefined;
  /** Line of the setting in `site.yaml`, from 1. */
  line: number;
}

/** Reads the icon of a site as a cleaned SVG. If the author's icon is unusable, returns the default icon and a problem. */
export async function readIcon(options: Options): Promise<{ icon: Buffer; problems: Problem[] }> {
  const { file, line } = options;
  if (file === undefined) return { icon: await readFile(DEFAULT_ICON), problems: [] };
  try {
    return { icon: await readOwn(options.contentFolder, file), problems: [] };
  } catch (cause) {
    const message = `favicon: ${(cause as Error).message.replace(/\.$/, "")}; fix the setting, or remove it to use the default icon`;
    const problem = { severity: "error", kind: "settings", file: SETTINGS_FILE, line, message } as const;
    return { icon: await readFile(DEFAULT_ICON), problems: [problem] };
  }
}

async function readOwn(contentFolder: string, file: string): Promise<Buffer> {
  // macOS decomposes file names (NFD); most keyboards compose them (NFC).
  const find = (form: "NFC" | "NFD") => realpathIfPresent(join(contentFolder, file.normalize(form)));
  if (await leadsOut(contentFolder, file)) {
    throw new Error(`\`${file}\` is a symbolic link out of the content folder; copy the icon itself there`);
  }
  const path = (await find("NFC")) ?? (await find("NFD"));
  const written = path === undefined ? undefined : await readFileIfPresent(path);
  if (!written) throw new Error(`\`${file}\` does not exist in the content folder`);
  // Most sites have the default icon, which needs neither module.
  const [{ cleanSvg }, { drawIcon }] = await Promise.all([
    import("../svg/cleanSvg.ts"),
    import("./drawIcon.ts"),
  ]);
  try {
    const icon = cleanSvg(written);
    await drawIcon(icon, { size: 16, shape: "plain" });
    return icon;
  } catch (cause) {
    throw new Error(`\`${file}\` is not a readable SVG (${reasonOf(cause)})`, { cause });
  }
}
