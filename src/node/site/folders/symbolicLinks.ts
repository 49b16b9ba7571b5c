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
 * Reports symbolic links. A posts, pages or static folder that is a link out of the content folder is an error, since its target would be
 * published. A link within such a folder is not followed and causes a warning. In folders of posts and pages, only the links that `isText`
 * selects cause one.
 * @param found Paths of symbolic links in the folders of posts and pages.
 */
export async function reportLinks(
  contentFolder: string,
  { settings, lines }: SiteConfig,
  found: readonly string[],
): Promise<Problem[]> {
  const ofPosts = settings.posts.length > 0 ? settings.posts : [await defaultCollection(contentFolder)];
  const folders = [
    ...ofPosts.map(({ folder }) => ({ key: "posts", folder: picomatch.scan(folder).base })),
    ...settings.static.map(({ folder }) => ({ key: "static", folder })),
    ...settings.pages.map((folder) => ({ key: "pages", folder: picomatch.scan(folder).base })),
  ];
  const resolved = await Promise.all(
    folders.map(async (each) => ({ ...each, outside: await leadsOut(contentFolder, each.folder) })),
  );
  const errors = resolved.flatMap(({ key, folder, outside }): Problem[] => {
    if (outside === undefined) return [];
    const line = lines.get(key);
    const message = `${key}: \`${folder}\` is a symbolic link to \`${outside}\`, outside the content folder; move the files into the content folder`;
    const file = line === undefined ? folder : SETTINGS_FILE;
    return [{ severity: "error", kind: "settings", file, line: line ?? 1, message }];
  });
  const inStatics = resolved
    .filter(({ key, outside }) => key === "static" && outside === undefined)
    .map(({ folder }) => linksIn(contentFolder, folder));
  const isOutside = (path: string) =>
    resolved.some(({ folder, outside }) => outside !== undefined && path.startsWith(`${folder}/`));
  const missed = await Promise.all(
    found.map(async (path) => ((await isText(contentFolder, path)) ? [path] : [])),
  );
  const links = new Set([...missed, ...(await Promise.all(inStatics))].flat());
  const warnings = [...links].filter((path) => !isOutside(path)).map(warn);
  return [...errors, ...warnings].toSorted((a, b) => compare(a.file, b.file));
}

function warn(path: string): Problem {
  const message = "this symbolic link is not followed; replace it by the file or folder itself";
  return {
    severity: "warning",
    kind: "settings",
    file: path.normalize("NFC"),
    line: 1,
    message,
    cause: "symbolic link",
  };
}

/** Whether a link is named as a Markdown file, or its target may be a folder. Other links in folders of posts and pages are ignored. */
async function isText(contentFolder: string, path: string): Promise<boolean> {
  if (isMarkdown(path)) return true;
  // A target that cannot be accessed may be a folder.
  return statIfPresent(join(contentFolder, path)).then(
    (target) => target?.isDirectory() ?? false,
    () => true,
  );
}

/** Returns the paths of symbolic links in a static folder. Ignores hidden files and folders, and folders that are never content. */
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
