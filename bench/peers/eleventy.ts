import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "./engine.ts";
import { layOut } from "./layOut.ts";

/** Eleventy, whose packages are installed in `packages`. */
export function eleventy({ packages, version }: { packages: string; version: string }): Engine {
  return {
    name: "Eleventy",
    version,
    async prepare(folder, posts) {
      await layOut({ theme: "eleventy", folder, posts, place: "content/posts", packages });
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
        // It keeps nothing but what it has written.
        clean: () => rm(output, { recursive: true, force: true }),
      };
    },
  };
}
