import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Site } from "./engine.ts";

/** Expected contents of a site of the generated posts. */
export interface Expected {
  posts: number;
  tags: number;
  /** The sentence of the last edit, which `post` must contain. */
  edited?: { post: string; sentence: string };
}

/** Throws if a build lacks pages or an edit, since its duration would be meaningless. */
export async function checkOutput(
  { engine, output }: Pick<Site, "engine" | "output">,
  expected: Expected,
): Promise<void> {
  for (const what of ["posts", "tags"] as const) {
    const found = await countPages(join(output, what));
    if (found !== expected[what]) {
      throw new Error(
        `${engine}: found ${found} pages below ${what}/, expected ${expected[what]}. Its time is no measure; look in ${output}.`,
      );
    }
  }
  const { edited } = expected;
  if (!edited) return;
  const page = await readFile(join(output, "posts", edited.post, "index.html"), "utf8");
  if (!page.includes(edited.sentence)) {
    throw new Error(`${engine}: the page of ${edited.post} lacks «${edited.sentence}», the last edit.`);
  }
}

/** Returns the folders that contain a page. Further pages of a tag are in its folder. */
async function countPages(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "page");
  const pages = await Promise.all(
    folders.map(({ name }) => readFile(join(folder, name, "index.html")).catch(() => undefined)),
  );
  return pages.filter((page) => page !== undefined && page.length > 0).length;
}
