import { parseLanguage } from "../../../shared/content/language.ts";
import { trimSlashes } from "../../config/contentPath.ts";
import { flagOf, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import type { MigratedSite } from "../migration.ts";
import { textIn, valueIn } from "./config.ts";
import type { HugoLanguage } from "./languages.ts";

type Config = HugoLanguage["config"];

/** Returns the language of the site. Hugo has a default, which says nothing about the texts. */
export function languageOf(config: Config): string | undefined {
  const written =
    textIn(config, "languageCode") ?? textIn(config, "locale") ?? textIn(config, "defaultContentLanguage");
  return written === undefined ? undefined : parseLanguage(written);
}

/** Returns the names of the author. */
export function authorOf(config: Config): string | undefined {
  const values = [valueIn(config, "params", "author"), valueAt(config, "author")];
  for (const value of values) {
    const names = textsOf(value) ?? [textIn(value, "name") ?? ""];
    if (names.join("") !== "") return names.join(", ");
  }
  return undefined;
}

/** Returns the number of posts per page. */
export function pagerSizeOf(config: Config): number | undefined {
  const written = Number(textIn(config, "pagination", "pagerSize") ?? textIn(config, "paginate"));
  return Number.isInteger(written) && written > 0 && written < 10_000 ? written : undefined;
}

/** Returns the setting `static`: the folders of mounts, or those of `staticDir`, that exist. */
export function staticOf(config: Config, { exists }: Pick<MigratedSite, "exists">): unknown {
  const written = textsOf(valueAt(config, "staticDir")) ?? ["static"];
  const mounted = staticMounts(config);
  const all = mounted.length > 0 ? mounted : written.map((each) => ({ folder: trimSlashes(each), path: "" }));
  const present = all
    .filter(({ folder }) => exists(folder))
    .map(({ folder, path }) => (path === "" ? folder : { folder, path }));
  return present.length > 1 ? present : present[0];
}

function staticMounts(config: Config): { folder: string; path: string }[] {
  const mounts = valueIn(config, "module", "mounts");
  return (Array.isArray(mounts) ? mounts : []).flatMap((mount) => {
    const target = trimSlashes(textIn(mount, "target") ?? "");
    if (target !== "static" && !target.startsWith("static/")) return [];
    return [{ folder: trimSlashes(textIn(mount, "source") ?? ""), path: target.slice("static/".length) }];
  });
}

/** Whether `$x$` or `\(x\)` is a formula: https://gohugo.io/configuration/markup/#passthrough */
export function hasHugoMath(config: Config): boolean {
  const keys = [
    ["markup", "goldmark", "extensions", "passthrough", "enable"],
    ["params", "math"],
    ["params", "katex"],
    ["params", "mathjax"],
  ];
  return keys.some((key) => flagOf(valueIn(config, ...key)) ?? false);
}
