import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isKorean } from "../../shared/content/isKorean.ts";
import type { Site } from "../../shared/manifest/schema.ts";
import { engineFile } from "../files/engineFile.ts";
import type { OutputFile } from "../files/outputFile.ts";
import { readFileIfPresent } from "../files/readIfPresent.ts";
import type { AppBundle, AppLanguage } from "./appBundle.ts";

/** Contents of `lib/app.json`, which describes the packed app. File paths are relative to `lib/client`. */
export interface PackedApp {
  /** Hash of the sources that `lib/` was built from. */
  hash: string;
  /** The entry script. */
  main: string;
  /** Scripts with messages, by language. */
  words: Record<AppLanguage, string>;
  /** All scripts, sorted. */
  scripts: string[];
  /** The stylesheet. */
  css: string;
  /** `index.html` without its script, with the placeholders of `Template`. */
  html: string;
}

/** Path of the module that renders pages. */
export const RENDER_MODULE = engineFile("lib", "render", "server.js");

/** Matches scripts with messages, and captures their language. */
const LANGUAGE_SCRIPT = /\.(ko|en)\.[0-9a-f]{8}\.js$/;

/** Reads the description of the packed app. */
export function readPackedApp(): PackedApp {
  return JSON.parse(readFileSync(engineFile("lib", "app.json"), "utf8")) as PackedApp;
}

/**
 * Returns the packed app for a site: its files without messages of other languages, and the service worker for its settings.
 * With `offline: false`, the service worker removes itself.
 */
export async function appFor({ language, offline }: Pick<Site, "language" | "offline">): Promise<AppBundle> {
  const { hash, main, words, scripts, css, html } = readPackedApp();
  const appLanguage: AppLanguage = isKorean(language) ? "ko" : "en";
  const own = scripts.filter((name) => (LANGUAGE_SCRIPT.exec(name)?.[1] ?? appLanguage) === appLanguage);
  const worker = engineFile("lib", "scripts", offline === false ? "killSwitch.js" : "worker.js");
  return {
    key: hash,
    files: new Map(own.map((path) => [path, appFile(path)])),
    renderModule: RENDER_MODULE,
    css,
    html,
    main,
    language: appLanguage,
    words: words[appLanguage],
    scripts: own,
    worker: await readFile(worker, "utf8"),
  };
}

/** Returns a file of the client, with the compressed copies in `lib/client`. */
function appFile(path: string): OutputFile {
  const file = engineFile("lib", "client", path);
  return {
    path,
    contents: () => readFile(file),
    compressed: (suffix) => readFileIfPresent(file + suffix),
  };
}
