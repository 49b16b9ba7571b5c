import { join, posix } from "node:path";
import picomatch from "picomatch";
import { isMarkdown } from "../../files/fileName.ts";
import { readFolderIfPresent, statIfPresent } from "../../files/readIfPresent.ts";
import { isNeverContent } from "../../files/neverContent.ts";
import { compare, type Problem } from "../../diagnostics/problem.ts";
import { defaultCollection } from "../../content/readContent.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import type { SiteConfig } from "../../config/readSettings.ts";
import { leadsOut } from "../../files/leadsOut.ts";

/**
 * Tells of symbolic links. A folder of the site that leads out of the content folder is an error: whatever lies there would be
 * published. Links within the folders, of those of posts and pages as they were met, are passed over: an author would miss their texts and files.
 */
export async function reportLinks(
  contentFolder: string,
  { settings, lines }: SiteConfig,
  met: readonly string[],
): Promise<Problem[]> {
  const ofPosts = settings.posts.length > 0 ? settings.posts : [await defaultCollection(contentFolder)];
  const folders = [
    ...ofPosts.map(({ folder }) => ({ key: "posts", folder: picomatch.scan(folder).base })),
    ...settings.static.map(({ folder }) => ({ key: "static", folder })),
    { key: "pages", folder: settings.pages },
  ];
  const led = await Promise.all(
    folders.map(async (each) => ({ ...each, outside: await leadsOut(contentFolder, each.folder) })),
  );
  const errors = led.flatMap(({ key, folder, outside }): Problem[] => {
    if (outside === undefined) return [];
    const line = lines.get(key);
    const message = `${key}: \`${folder}\` is a link that leads out of the content folder, to \`${outside}\`; move the files themselves there`;
    const file = line === undefined ? folder : SETTINGS_FILE;
    return [{ severity: "error", kind: "settings", file, line: line ?? 1, message }];
  });
  const inStatics = led
    .filter(({ key, outside }) => key === "static" && outside === undefined)
    .map(({ folder }) => linksIn(contentFolder, folder));
  const isOutside = (path: string) =>
    led.some(({ folder, outside }) => outside !== undefined && path.startsWith(`${folder}/`));
  const missed = await Promise.all(
    met.map(async (path) => ((await isText(contentFolder, path)) ? [path] : [])),
  );
  const links = new Set([...missed, ...(await Promise.all(inStatics))].flat());
  const warnings = [...links].filter((path) => !isOutside(path)).map(warn);
  return [...errors, ...warnings].toSorted((a, b) => compare(a.file, b.file));
}

function warn(path: string): Problem {
  const message = "a symbolic link is not followed; put the file or folder itself in its place";
  return {
    severity: "warning",
    kind: "settings",
    file: path.normalize("NFC"),
    line: 1,
    message,
    cause: "symbolic link",
  };
}

/** Whether a link would have a text, or a folder of them. */
async function isText(contentFolder: string, path: string): Promise<boolean> {
  if (isMarkdown(path)) return true;
  // One that can't be followed may lead to one.
  return statIfPresent(join(contentFolder, path)).then(
    (target) => target?.isDirectory() ?? false,
    () => true,
  );
}

/** Links in a static folder, to whatever. */
async function linksIn(contentFolder: string, folder: string): Promise<string[]> {
  const entries = await readFolderIfPresent(join(contentFolder, folder));
  const found = entries
    .filter(({ name }) => !name.startsWith("."))
    .map(async (entry): Promise<string[]> => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        return isNeverContent(join(contentFolder, path)) ? [] : linksIn(contentFolder, path);
      }
      return entry.isSymbolicLink() ? [path] : [];
    });
  return (await Promise.all(found)).flat();
}
