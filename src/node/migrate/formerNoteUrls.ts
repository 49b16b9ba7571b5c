import { posix } from "node:path";
import { encodePath } from "../../shared/urls/splitUrl.ts";
import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { splitByDialect } from "../content/frontMatter/engines/splitByDialect.ts";
import { withPlus } from "../content/slugs/obsidianUrls.ts";
import { flagOf, textOf, valueAt } from "../content/frontMatter/value.ts";
import { withoutExtension } from "../files/fileName.ts";
import type { MigratedSite } from "./migration.ts";

/**
 * Returns the addresses of notes at Obsidian Publish: the path of the note, with `+` for spaces, and its `permalink`, to which the path
 * forwards: https://help.obsidian.md/publish/permalinks
 */
export async function formerNoteUrls(
  notes: readonly string[],
  read: MigratedSite["read"],
): Promise<RoutePath[]> {
  const urls = await Promise.all(
    notes.map(async (note) => {
      // Without the dialect, whose keys are not renamed then.
      const { entries } = splitByDialect(note, (await read(note)) ?? "", []);
      if (flagOf(valueAt({ entries }, "publish")) === false) return [];
      const permalink = textOf(valueAt({ entries }, "permalink"));
      const paths = [withoutExtension(note), ...(permalink ? [permalink] : [])];
      return paths.map(
        (path) => encodePath(posix.join("/", withPlus(path.normalize("NFC")), "/")) as RoutePath,
      );
    }),
  );
  return urls.flat();
}
