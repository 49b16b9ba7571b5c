import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface OutputSize {
  files: number;
  bytes: number;
}

/** How much a folder holds; packed copies (`a.html.br`, `a.html.gz`) beside their files are not counted. */
export async function measureOutput(folder: string): Promise<OutputSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const present = new Set(paths);
  const counted = paths.filter((path) => {
    const [, original] = /^(.*)\.(?:br|gz)$/s.exec(path) ?? [];
    return original === undefined || !present.has(original);
  });
  const sizes = await Promise.all(counted.map(async (path) => (await stat(path)).size));
  return { files: counted.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
