import { posix } from "node:path";
import { readFrontMatter } from "../../content/frontMatter/frontMatter.ts";
import { mkdocsTitle } from "../../content/slugs/mkdocsTitle.ts";
import type { MigratedSite } from "../migration.ts";

/** Returns the title of a page in the navigation. The first page of a blog that does not exist has the title `Blog` in Material. */
export async function titleOfPage(file: string, { read }: Pick<MigratedSite, "read">): Promise<string> {
  const text = await read(file);
  if (text === undefined) return "Blog";
  const { frontMatter, body } = readFrontMatter(file, text);
  return frontMatter.title ?? mkdocsTitle(body, posix.basename(file, ".md"));
}
