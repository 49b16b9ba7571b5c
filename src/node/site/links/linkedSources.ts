import { join, posix } from "node:path";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import type { Document } from "../../content/document.ts";
import { statIfPresent } from "../../files/readIfPresent.ts";
import type { UrlLink } from "../../assets/linkedFiles/urlAttributes.ts";
import { ANYWHERE, ROOT } from "../../markdown/sourceLinks.ts";
import { ContentError } from "../../diagnostics/errors.js";

/**
 * What texts link to by its path that is there, but is none of these texts: a README, a file outside the folders of posts and pages, a folder
 * of examples. In lower case, from the content folder, without a slash at the end.
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
    ...urlLinks.flatMap((link) => sourceOf(link, file) ?? []),
  ]);
  const others = [...new Set(linked)].filter(
    (file) => !own.has(file.toLowerCase()) && !file.startsWith(ANYWHERE) && !file.startsWith("../"),
  );
  const found = await Promise.all(
    others.map(async (file) => ((await isThere(contentFolder, file)) ? [file] : [])),
  );
  return new Set(found.flat().map((file) => file.toLowerCase()));
}

/** The file that a relative link names by its path beside the text; `undefined` of another link. */
export function sourceOf({ path }: Pick<UrlLink, "path">, file: string): string | undefined {
  const [bare = ""] = path.split(/[?#]/, 1);
  if (path.startsWith("/") || bare === "") return undefined;
  return posix.join(posix.dirname(file), decodeUrl(bare)).normalize("NFC").replace(/\/$/, "");
}

/** A file that can't be read is there all the same. */
async function isThere(folder: string, file: string): Promise<boolean> {
  try {
    return (await statIfPresent(join(folder, file))) !== undefined;
  } catch (cause) {
    if (cause instanceof ContentError) return true;
    throw cause;
  }
}
