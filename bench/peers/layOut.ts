import { cp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

const HERE = "bench/peers";

interface Layout {
  /** Whose theme of ours: a folder beside this file. */
  theme: string;
  folder: string;
  /** Where the posts come from, and the engine's place for them below `folder`. */
  posts: string;
  place: string;
  /** Where npm's packages are; none for an engine that is no package. */
  packages?: string;
}

/** Copies a theme of ours and the posts into a folder; the one stylesheet is written into the theme's pages. */
export async function layOut({ theme, folder, posts, place, packages }: Layout): Promise<void> {
  await cp(join(HERE, theme), folder, { recursive: true });
  await cp(posts, join(folder, place), { recursive: true });
  const css = (await readFile(join(HERE, "style.css"), "utf8")).replaceAll(/\s+/g, " ");
  for (const name of await readdir(join(HERE, theme), { recursive: true })) {
    const file = join(folder, name);
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.includes("/* style.css */"))
      await writeFile(
        file,
        text.replace("/* style.css */", () => css),
      );
  }
  if (packages === undefined) return;
  await symlink(join(packages, "node_modules"), join(folder, "node_modules"));
  await cp(join(HERE, "package.json"), join(folder, "package.json"));
}
