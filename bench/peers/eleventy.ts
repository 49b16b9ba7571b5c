import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "./engine.ts";
import { layOut } from "./layOut.ts";

/** Eleventy, installed in the package of the benchmarks. */
export function eleventy(version: string): Engine {
  return {
    name: "Eleventy",
    version,
    async prepare(folder, posts) {
      await layOut({ theme: "eleventy", folder, posts, postsPath: "content/posts", usesPackages: true });
      const output = join(folder, "output");
      return {
        engine: "Eleventy",
        posts: join(folder, "content/posts"),
        output,
        command: {
          file: process.execPath,
          args: ["node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.js", "--quiet"],
          folder,
        },
        // It has no cache besides its output.
        clean: () => rm(output, { recursive: true, force: true }),
      };
    },
  };
}
