import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { engineFile } from "../../files/engineFile.ts";
import type { Emitter } from "./emitter.ts";

/** Folder of Maru with files for all sites, such as the default icon. */
const FOLDER = engineFile("public");

/** Emits the files of Maru's folder `public` as they are. All other files override them. */
export const emitPublic: Emitter = () =>
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const path = relative(FOLDER, file).replaceAll(sep, "/");
      return { path, contents: () => readFile(file), givesWay: true };
    });
