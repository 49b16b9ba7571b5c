import { posix } from "node:path";
import picomatch from "picomatch";
import type { Collection } from "../../content/collection.ts";
import { ConfigError } from "../../diagnostics/errors.js";
import type { Conventions } from "./conventions.ts";

/** Matches file names with a special meaning. A post with such a slug gets a date in its file name: `2025-01-22-index.md`. */
const RESERVED = /^(?:index|readme|template)$/;

/**
 * Returns the folder of a new post, relative to the content folder.
 * @param requested Name or folder of a collection, or a folder in one; `undefined` for the first collection.
 * @throws ConfigError if no collection contains the folder.
 */
export function chooseFolder(collections: readonly Collection[], requested: string | undefined): string {
  const folders = collections.map(({ name, folder }) => ({ name, folder: picomatch.scan(folder).base }));
  if (requested === undefined) return folders[0]?.folder ?? "";
  const wanted = requested.normalize("NFC").replace(/^\.?\/+|\/+$/g, "");
  const named = folders.find(({ name }) => name?.toLowerCase() === wanted.toLowerCase());
  if (named) return named.folder;
  const isWithin = folders.some(({ folder }) => folder === "" || `${wanted}/`.startsWith(`${folder}/`));
  if (isWithin && !wanted.split("/").includes("..")) return wanted;
  const known = folders.map(({ name, folder }) =>
    [name, `\`${folder || "."}\``].filter(Boolean).join(" in "),
  );
  throw new ConfigError(
    `--in: found \`${requested}\`, expected a folder of posts or its name: ${known.join(", ")}.`,
  );
}

interface PathOptions {
  /** Folder from {@link chooseFolder}, relative to the content folder. The post may be in a subfolder of it. */
  folder: string;
  slug: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Whether the post has its own folder, which can also contain its images. */
  isFolder: boolean;
  conventions: Conventions;
}

/** Returns the path of a new post, relative to the content folder. The path follows the conventions of the existing posts. */
export function postPath({ folder, slug, date, isFolder, conventions }: PathOptions): string {
  const isDated = conventions.isDatedName || RESERVED.test(slug);
  const name = isDated ? `${date}-${slug}` : slug;
  const year = conventions.isInYears ? date.slice(0, 4) : "";
  return posix.join(folder, year, isFolder ? `${name}/index.md` : `${name}.md`);
}
