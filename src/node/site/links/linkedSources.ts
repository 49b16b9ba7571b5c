import { join, posix } from "node:path";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import type { Document } from "../../content/document.ts";
import { statIfPresent } from "../../files/readIfPresent.ts";
import type { UrlLink } from "../../assets/linkedFiles/urlLink.ts";
import { ANYWHERE, ROOT } from "../../markdown/sourceLinks.ts";
import { ContentError } from "../../diagnostics/errors.js";

/**
 * Returns linked files and folders that exist but are neither posts nor pages, such as a README or a folder of examples.
 * Paths are relative to the content folder, in lower case, without a final slash.
 */
export async function findLinkedSources(
  contentFolder: string,
  documents: readonly Document[],
): Promise<ReadonlySet<string>> {
  const own = new Set(
    documents.flatMap(({ file }) => [file.toLowerCase(), file.toLowerCase().replace(ROOT, "")]),
  );
  const linked = documents.flatMap(({ file, links, urlLinks }) => [
    ...links.flatMap(({ to }) => (to && "file" in to ? [to.file] : [])),
    ...urlLinks.flatMap((link) => sourceFileOf(link, file) ?? []),
  ]);
  const others = [...new Set(linked)].filter(
    (file) => !own.has(file.toLowerCase()) && !file.startsWith(ANYWHERE) && !file.startsWith("../"),
  );
  const found = await Promise.all(
    others.map(async (file) => ((await isThere(contentFolder, file)) ? [file] : [])),
  );
  return new Set(found.flat().map((file) => file.toLowerCase()));
}

/** Returns the target of a relative link in `file` as a path relative to the content folder; `undefined` for other links. */
export function sourceFileOf({ path }: Pick<UrlLink, "path">, file: string): string | undefined {
  const [bare = ""] = path.split(/[?#]/, 1);
  if (path.startsWith("/") || bare === "") return undefined;
  return posix.join(posix.dirname(file), decodeUrl(bare)).normalize("NFC").replace(/\/$/, "");
}

/** Whether a file or folder exists. Also true if it cannot be accessed. */
async function isThere(folder: string, file: string): Promise<boolean> {
  try {
    return (await statIfPresent(join(folder, file))) !== undefined;
  } catch (cause) {
    if (cause instanceof ContentError) return true;
    throw cause;
  }
}
