import { join } from "node:path";
import type { Document } from "./document.ts";
import { statIfPresent } from "./files/readIfPresent.ts";
import { ANYWHERE } from "./markdown/sourceLinks.ts";
import { ContentError } from "./problem.ts";

/**
 * The Markdown files that texts link to and that are there, but are none of these texts: a README, a file outside the folders of posts
 * and pages. In lower case, from the content folder.
 */
export async function findLinkedSources(
  contentFolder: string,
  documents: readonly Document[],
): Promise<ReadonlySet<string>> {
  const own = new Set(documents.map(({ file }) => file.toLowerCase()));
  const linked = documents.flatMap(({ links }) =>
    links.flatMap(({ to }) => (to && "file" in to ? [to.file] : [])),
  );
  const others = [...new Set(linked)].filter(
    (file) => !own.has(file.toLowerCase()) && !file.startsWith(ANYWHERE) && !file.startsWith("../"),
  );
  const found = await Promise.all(
    others.map(async (file) => ((await isThere(contentFolder, file)) ? [file] : [])),
  );
  return new Set(found.flat().map((file) => file.toLowerCase()));
}

/** A file that can't be read is there all the same. */
async function isThere(folder: string, file: string): Promise<boolean> {
  try {
    return (await statIfPresent(join(folder, file)))?.isFile() ?? false;
  } catch (cause) {
    if (cause instanceof ContentError) return true;
    throw cause;
  }
}
