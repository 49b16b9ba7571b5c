import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { outputFiles } from "../build/outputFiles.ts";

/** Returns the SHA-256 hash of each file in a folder, by relative path; `undefined` if the folder does not exist. */
export async function hashFiles(folder: string): Promise<ReadonlyMap<string, string> | undefined> {
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
