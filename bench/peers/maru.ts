import { execFileSync } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine, Site } from "./engine.ts";

/** The packed command `maru`. */
export const MARU = "lib/node/cli.js";

/** Turns off what the other engines do not do. */
const PLAIN = "ogImages: false\nprecompress: false\n";

/** Maru from the working copy, configured like the other engines, or with all features if `full` is set. */
export function maru({ full = false } = {}): Engine {
  const version = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  return {
    name: full ? "Maru with OG images, precompressed" : "Maru",
    version,
    async prepare(folder, posts) {
      const content = join(folder, "content");
      await mkdir(content, { recursive: true });
      await cp(posts, join(content, "posts"), { recursive: true });
      await writeFile(
        join(content, "site.yaml"),
        `title: Plain\nurl: https://example.org\npostsPerPage: 20\n${full ? "" : PLAIN}`,
      );
      return { ...siteOf(content, folder), engine: this.name, posts: join(content, "posts") };
    },
  };
}

/**
 * Returns a site for Maru.
 * @param content Content folder of the site.
 * @param folder Folder of its output and its cache, so that a cold build does not remove the caches of others.
 */
export function siteOf(content: string, folder: string): Omit<Site, "posts"> & { cache: string } {
  const output = join(folder, "output");
  const cache = join(folder, "cache");
  return {
    engine: "Maru",
    output,
    cache,
    command: {
      file: process.execPath,
      args: [MARU, "build", content, "--out", output],
      folder: process.cwd(),
      env: { MARU_CACHE_FOLDER: cache },
    },
    async clean() {
      await Promise.all([cache, output].map((path) => rm(path, { recursive: true, force: true })));
    },
  };
}
