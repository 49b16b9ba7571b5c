import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "./engine.ts";
import { layOut } from "./layOut.ts";

/** Hexo, installed in the package of the benchmarks. */
export function hexo(version: string): Engine {
  return {
    name: "Hexo",
    version,
    async prepare(folder, posts) {
      await layOut({ theme: "hexo", folder, posts, postsPath: "source/_posts", usesPackages: true });
      const output = join(folder, "public");
      return {
        engine: "Hexo",
        posts: join(folder, "source/_posts"),
        output,
        command: { file: process.execPath, args: ["node_modules/hexo/bin/hexo", "generate"], folder },
        async clean() {
          await rm(output, { recursive: true, force: true });
          await rm(join(folder, "db.json"), { force: true });
        },
      };
    },
  };
}
