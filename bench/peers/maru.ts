import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Engine } from "./engine.ts";

const CACHE = resolve("node_modules/.cache");
/** Caches of test tools, which builds do not use. */
const TOOLS = ["maru-bench", "maru-browser", "maru-nginx"];

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
      const output = join(folder, "output");
      await mkdir(content, { recursive: true });
      await cp(posts, join(content, "posts"), { recursive: true });
      await writeFile(
        join(content, "site.yaml"),
        `title: Plain\nurl: https://example.org\npostsPerPage: 20\n${full ? "" : PLAIN}`,
      );
      return {
        engine: this.name,
        posts: join(content, "posts"),
        output,
        command: {
          file: process.execPath,
          args: ["src/node/cli/vite.js", "build", "--outDir", output],
          folder: process.cwd(),
          env: { CONTENT_DIR: content, NODE_ENV: "" },
        },
        async clean() {
          const names = await readdir(CACHE).catch(() => []);
          const caches = names.filter((name) => name.startsWith("maru-") && !TOOLS.includes(name));
          const folders = [...caches.map((name) => join(CACHE, name)), output];
          await Promise.all(folders.map((path) => rm(path, { recursive: true, force: true })));
        },
      };
    },
  };
}
