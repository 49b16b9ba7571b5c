import { posix } from "node:path";
import picomatch from "picomatch";
import { flagOf, valueAt, textOf, type Value } from "../../content/frontMatter/value.ts";
import type { MigratedSite } from "../migration.ts";
import type { KeyTable } from "../keyReport.ts";
import { type HexoConfig, patternsOf } from "./hexoConfig.ts";
import type { HexoPages } from "./pages.ts";

/** Returns the fates of keys that depend on the files of the site: what the author must do is said only if there are such files. */
export async function fatesByFiles(
  config: Value,
  { source }: HexoConfig,
  { site: { list }, pages }: { site: Pick<MigratedSite, "list">; pages: HexoPages },
): Promise<KeyTable> {
  const files = await list(source);
  const drafts = files.filter((file) => file.startsWith(`${source}/_drafts/`));
  const ignored = matching(files, patternsOf(config, "ignore").map(withoutRoot(source)));
  const included = patternsOf(config, "include");
  const hidden = matching(
    files,
    included.map((pattern) => `${source}/${pattern}`),
  ).filter((file) => /(?:^|\/)(?:\.|_(?!posts|drafts|data))/.test(file.slice(source.length)));
  const isOn = (key: string) => flagOf(valueAt(config, key)) === true;
  const deploy = textOf(valueAt(valueAt(config, "deploy"), "type"));
  return {
    ...(pages.copied.length > 0 && {
      skip_render: {
        todo: `Maru publishes ${namesOf(pages.copied)}, which Hexo did not publish as a page; move it out of \`${source}\` or give it \`draft: true\``,
      },
    }),
    ...(ignored.length > 0 && {
      ignore: {
        todo: `Hexo ignored ${namesOf(ignored)}, and Maru does not; move it out of \`${source}\` or give it \`draft: true\``,
      },
    }),
    ...(hidden.length > 0 && {
      include: {
        todo: `Maru does not publish ${namesOf(hidden)}, whose path begins with \`_\` or \`.\`; rename it`,
      },
    }),
    ...(isOn("render_drafts") &&
      drafts.length > 0 && {
        render_drafts: { todo: `Hexo published the drafts; move those to publish to \`${source}/_posts\`` },
      }),
    ...(isOn("titlecase") && {
      titlecase: { todo: "Maru shows titles as they are written; write them with capital letters" },
    }),
    ...(deploy && {
      deploy: {
        todo: `publish the folder that Maru builds, as docs/publishing.md describes, not with \`hexo deploy\``,
      },
    }),
  };
}

/** Converts a pattern of whole paths to one of paths relative to the folder of the site. */
function withoutRoot(source: string): (pattern: string) => string {
  return (pattern) => {
    const relative = pattern.replace(/^\/?\*\*\//, "").replace(/^\.?\//, "");
    return relative.startsWith(`${source}/`) ? relative : `${source}/**/${relative}`;
  };
}

function matching(files: readonly string[], patterns: readonly string[]): string[] {
  if (patterns.length === 0) return [];
  const isMatch = picomatch([...patterns]);
  return files.filter((file) => isMatch(file) || isMatch(posix.dirname(file)));
}

/** Names files in a message: the first ones, and the number of the others. */
export function namesOf(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((file) => `\`${file}\``);
  const others = files.length - shown.length;
  return shown.join(", ") + (others > 0 ? ` and ${others} more` : "");
}
