import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { appClass } from "../../../src/node/vite/appClasses.ts";

/** A class of a stylesheet of the app. */
export interface StyledClass {
  name: string;
  /** Of `src/client`. */
  file: string;
  /** As the stylesheet has it. */
  local: string;
}

/** The classes in the selectors of a stylesheet. */
export function classesIn(css: string): string[] {
  const names = css.replaceAll(/\/\*[^]*?\*\/|"[^"\n]*"/g, "").matchAll(/\.(-?[a-z_][\w-]*)(?=[^{};]*\{)/gi);
  return [...new Set(Array.from(names, ([, name = ""]) => name))];
}

/** Every class of every stylesheet of the app, whether it is in each page or comes with code. */
export function appStyles(folder = "src/client"): StyledClass[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .toSorted()
    .flatMap((file) =>
      classesIn(readFileSync(join(folder, file), "utf8")).map((local) => ({
        name: file.endsWith(".module.css") ? appClass(local, file) : local,
        file,
        local,
      })),
    );
}
