import { dirname, join } from "node:path";
import { isPresent, readTextIfPresent } from "../../files/readIfPresent.ts";
import type { DetectedDialect } from "../../markdown/dialects/detectDialects.ts";
import type { Dialect } from "../../markdown/dialects/dialect.ts";
import { hexoRule, hugoRule, jekyllRule, readOldConfig } from "./configuredRules.ts";
import { type HeadingRule, rulesOf, usedRules } from "../../markdown/headingRules/headingRule.ts";
import { mkdocsRule } from "./mkdocsRule.ts";

const EXTENSIONS = ["toml", "yaml", "yml", "json"];
const HUGO_CONFIGS = [
  "hugo",
  "config",
  "config/_default/hugo",
  "config/_default/config",
  "config/_default/markup",
];

/**
 * Returns the rules by which the engines of a site made the ids of headings. They depend on the engines' configurations, if these files
 * still exist.
 * @param detected All engines whose files are in or above the content folder.
 */
export async function readRules(
  contentFolder: string,
  dialects: readonly Dialect[],
  detected: readonly DetectedDialect[],
): Promise<HeadingRule[]> {
  const rules = await Promise.all(
    dialects.map(async (dialect): Promise<(HeadingRule | undefined)[]> => {
      const file = detected.find((each) => each.dialect === dialect)?.from;
      return file === undefined ? rulesOf([dialect]) : readRule(dialect, join(contentFolder, file));
    }),
  );
  return usedRules(rules.flat());
}

/** Returns the rules of an engine. `file` is the file or folder by which it was detected. */
async function readRule(dialect: Dialect, file: string): Promise<(HeadingRule | undefined)[]> {
  const root = file.replace(/(?:config[\\/]_default|[^\\/]+)$/, "");
  if (dialect === "hugo") return [hugoRule(await readHugoConfigs(root))];
  if (dialect === "obsidian")
    return isPresent(join(root, "quartz.config.ts")) || isPresent(join(root, "../quartz.config.ts"))
      ? ["github"]
      : ["obsidian"];
  if (dialect === "mkdocs") return [await readMkdocsRule(file)];
  const text = (await readTextIfPresent(file)) ?? "";
  if (dialect === "jekyll") return [jekyllRule(readOldConfig(file, text))];
  if (dialect !== "hexo") return rulesOf([dialect]);
  const packages = (await readTextIfPresent(join(root, "package.json"))) ?? "";
  if (/"hexo-renderer-markdown-it(?:-\w+)?"/.test(packages)) return ["hexo-markdown-it"];
  return [hexoRule(readOldConfig(file, text))];
}

/**
 * Reads `mkdocs.yml`, or the file from which it inherits its extensions:
 * https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance
 * @param depth Number of files above this one; limited, because files may inherit from each other.
 */
async function readMkdocsRule(file: string, depth = 0): Promise<HeadingRule> {
  const text = (await readTextIfPresent(file)) ?? "";
  const [, parent] = /^INHERIT:[ \t]*["']?([^"'\r\n#]+?)["']?[ \t]*$/m.exec(text) ?? [];
  const isInherited = parent !== undefined && depth < 10 && !/^markdown_extensions:/m.test(text);
  return isInherited
    ? readMkdocsRule(join(dirname(file), parent), depth + 1)
    : (mkdocsRule(text) ?? "python");
}

async function readHugoConfigs(root: string): Promise<ReturnType<typeof readOldConfig>[]> {
  const files = HUGO_CONFIGS.flatMap((name) =>
    EXTENSIONS.map((extension) => join(root, `${name}.${extension}`)),
  );
  const texts = await Promise.all(files.map(async (file) => [file, await readTextIfPresent(file)] as const));
  return texts.flatMap(([file, text]) => (text === undefined ? [] : readOldConfig(file, text)));
}
