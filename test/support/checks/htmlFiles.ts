import { join } from "node:path";
import { outputFiles } from "../build/outputFiles.ts";

/** Returns the paths of all HTML files in output folders, sorted. */
export async function htmlFiles(...folders: string[]): Promise<string[]> {
  const files = await Promise.all(
    folders.map(async (folder) => (await outputFiles(folder)).map((file) => join(folder, file))),
  );
  return files
    .flat()
    .filter((file) => file.endsWith(".html"))
    .toSorted();
}
