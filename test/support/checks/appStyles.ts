import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { appClass } from "../../../src/node/vite/appClasses.ts";

/** A class of a stylesheet of the app. */
export interface StyledClass {
  /** Name of the class in HTML. */
  name: string;
  /** Path of the stylesheet, relative to `src/client`. */
  file: string;
  /** Name of the class in the stylesheet. */
  local: string;
}

/** Returns the classes in the selectors of a stylesheet. */
export function classesIn(css: string): string[] {
  const names = css.replaceAll(/\/\*[^]*?\*\/|"[^"\n]*"/g, "").matchAll(/\.(-?[a-z_][\w-]*)(?=[^{};]*\{)/gi);
  return [...new Set(Array.from(names, ([, name = ""]) => name))];
}

/** Returns every class of every stylesheet of the app, including stylesheets that are loaded with lazy code. */
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
