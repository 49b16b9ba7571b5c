import { cp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The package of the benchmarks, which has the peers as dependencies. */
export const BENCH = resolve("bench");
const THEMES = join(BENCH, "peers");

interface Layout {
  /** Name of the theme's folder beside this file. */
  theme: string;
  folder: string;
  /** Folder of the posts. */
  posts: string;
  /** Path below `folder` at which the engine expects posts. */
  postsPath: string;
  /** Whether the engine is an npm package and needs `node_modules`. */
  usesPackages?: boolean;
}

/** Copies a theme and the posts into a folder, and inlines the shared stylesheet into the theme's templates. */
export async function layOut({ theme, folder, posts, postsPath, usesPackages }: Layout): Promise<void> {
  await cp(join(THEMES, theme), folder, { recursive: true });
  await cp(posts, join(folder, postsPath), { recursive: true });
  const css = (await readFile(join(THEMES, "style.css"), "utf8")).replaceAll(/\s+/g, " ");
  for (const name of await readdir(join(THEMES, theme), { recursive: true })) {
    const file = join(folder, name);
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.includes("/* style.css */"))
      await writeFile(
        file,
        text.replace("/* style.css */", () => css),
      );
  }
  if (!usesPackages) return;
  await symlink(join(BENCH, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), await writeManifest());
}

/** A manifest as Hexo needs it: it recognizes its sites by the key `hexo` and loads the plugins among the dependencies. */
async function writeManifest(): Promise<string> {
  const manifest = await readFile(join(BENCH, "package.json"), "utf8");
  const { devDependencies } = JSON.parse(manifest) as { devDependencies: Record<string, string> };
  const hexo = { version: devDependencies["hexo"] };
  return JSON.stringify({ name: "bench-site", private: true, dependencies: devDependencies, hexo });
}
