import { realpath, rename, rm, writeFile } from "node:fs/promises";

/**
 * Replaces the text of an existing file in one step: writes a temporary file beside it and renames that. So a full disk does not damage the
 * file. Follows symbolic links.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}
