import { rename, rm, writeFile } from "node:fs/promises";
import { realpathIfPresent } from "./readIfPresent.ts";

/**
 * Replaces the text of a file in one step: writes a temporary file beside it and renames that. So a full disk does not damage the file.
 * Follows symbolic links. Creates the file if it does not exist.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = (await realpathIfPresent(path)) ?? path;
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}
