import { join, posix } from "node:path";
import { isNotionName } from "../files/notionName.ts";
import { isMarkdown } from "../files/fileName.ts";
import { readFolderIfPresent, readTextIfPresent } from "../files/readIfPresent.ts";

/** Folders below the site in which backups of velog have their posts; `""` is the site itself. */
const FOLDERS = ["", "content", "posts", "backup/content", "backup/posts"];

/** Maximum number of files that are read to recognize a backup of velog. */
const MAX_FILES = 10;

/** Matches keys of velog's API, an address of its storage, or the front matter of https://github.com/cjaewon/velog-backup */
const VELOG =
  /^(?:url_slug|released_at|is_private|linked_posts):|^source: velog$|\b(?:velog\.velcdn\.com|media\.vlpt\.us|images\.velog\.io)\/images\/|^---\r?\ntitle: ".*"\r?\ndescription: ".*"\r?\ndate: \d{4}-\d\d-\d\dT.*\r?\ntags: \[.*\]\r?\n---$/im;

/** Whether a folder, or a folder in it, contains pages with the names of Notion's export. */
export async function isNotionExport(folder: string): Promise<boolean> {
  const entries = await readFolderIfPresent(folder);
  if (entries.some(({ name }) => isNotionName(name))) return true;
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
      .map(({ name }) => readFolderIfPresent(join(folder, name))),
  );
  return below.flat().some(({ name }) => isNotionName(name));
}

/** Whether most of the first posts in a folder are from a backup of velog. */
export async function isVelogBackup(folder: string): Promise<boolean> {
  for (const below of FOLDERS) {
    const { files, folders } = await readEntries(folder, below);
    // A backup can have a folder for each series.
    const inSeries = below.endsWith("posts") ? folders.map((each) => readEntries(folder, each)) : [];
    const all = [...files, ...(await Promise.all(inSeries)).flatMap((each) => each.files)];
    const posts = all.filter((path) => isMarkdown(path) && !/\bREADME\.\w+$/i.test(path)).slice(0, MAX_FILES);
    const texts = await Promise.all(posts.map((path) => readTextIfPresent(join(folder, path))));
    const fromVelog = texts.filter((text) => text !== undefined && VELOG.test(text));
    if (fromVelog.length > texts.length / 2) return true;
  }
  return false;
}

/** Returns the paths of the files and folders in a folder, sorted. */
async function readEntries(root: string, folder: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readFolderIfPresent(join(root, folder));
  const paths = (wanted: typeof entries) => wanted.map(({ name }) => posix.join(folder, name)).toSorted();
  return {
    files: paths(entries.filter((entry) => entry.isFile())),
    folders: paths(entries.filter((entry) => entry.isDirectory())),
  };
}
