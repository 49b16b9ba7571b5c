import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "./engine.ts";
import type { Hugo } from "./findHugo.ts";
import { layOut } from "./layOut.ts";

/** Hugo, at the path where it was found. */
export function hugo({ binary, version, env }: Hugo): Engine {
  return {
    name: "Hugo",
    version,
    async prepare(folder, posts) {
      await layOut({ theme: "hugo", folder, posts, postsPath: "content/posts" });
      const left = ["public", "resources", "cache", ".hugo_build.lock"].map((name) => join(folder, name));
      const [output = ""] = left;
      return {
        engine: "Hugo",
        posts: join(folder, "content/posts"),
        output,
        command: { file: binary, args: ["--quiet", "--cacheDir", join(folder, "cache")], folder, env },
        async clean() {
          await Promise.all(left.map((path) => rm(path, { recursive: true, force: true })));
        },
      };
    },
  };
}
