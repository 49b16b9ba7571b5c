import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { outputFiles } from "../build/outputFiles.ts";

/** Every file of a folder by its path, as the hash of its bytes: equal where the folders are, byte by byte. Nothing of one that is not there. */
export async function wholeOf(folder: string): Promise<ReadonlyMap<string, string> | undefined> {
  if (!existsSync(folder)) return undefined;
  const hashOf = async (path: string) =>
    [
      path,
      createHash("sha256")
        .update(await readFile(join(folder, path)))
        .digest("hex"),
    ] as const;
  return new Map(await Promise.all((await outputFiles(folder)).map(hashOf)));
}
