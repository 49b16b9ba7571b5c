import { join } from "node:path";
import picomatch from "picomatch";
import type { Problem } from "../../diagnostics/problem.ts";
import { isFolder } from "../../content/readContent.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import type { SiteConfig } from "../../config/readSettings.ts";

/** Reports folders that are set in `site.yaml` but do not exist. A missing posts folder is an error; other missing folders are warnings. */
export async function missingFolders(
  contentFolder: string,
  { settings, lines }: SiteConfig,
): Promise<Problem[]> {
  const named = [
    ...settings.posts.map(({ folder }) => ({ key: "posts", folder })),
    ...settings.static.map(({ folder }) => ({ key: "static", folder })),
    ...(lines.has("pages") ? settings.pages.map((folder) => ({ key: "pages", folder })) : []),
  ];
  const problems = named.map(async ({ key, folder }): Promise<Problem[]> => {
    if (await isFolder(join(contentFolder, picomatch.scan(folder).base))) return [];
    const message = `${key}: there is no folder \`${folder}\` in the content folder; create it, or fix its name`;
    const severity = key === "posts" ? "error" : "warning";
    return [{ severity, kind: "settings", file: SETTINGS_FILE, line: lines.get(key) ?? 1, message }];
  });
  return (await Promise.all(problems)).flat();
}
