import { posix } from "node:path";
import picomatch from "picomatch";
import type { Collection } from "../../content/collection.ts";
import { ContentError } from "../../diagnostics/errors.js";
import type { Conventions } from "./conventions.ts";

/** Names that mean something else than a post of that name. */
const TAKEN = /^(?:index|readme|template)$/;

/** The folder, from the content folder, that `asked` means: a collection by its name, its folder, or one within; else the first. */
export function chooseFolder(collections: readonly Collection[], asked: string | undefined): string {
  const folders = collections.map(({ name, folder }) => ({ name, folder: picomatch.scan(folder).base }));
  if (asked === undefined) return folders[0]?.folder ?? "";
  const wanted = asked.normalize("NFC").replace(/^\.?\/+|\/+$/g, "");
  const named = folders.find(({ name }) => name?.toLowerCase() === wanted.toLowerCase());
  if (named) return named.folder;
  const isWithin = folders.some(({ folder }) => folder === "" || `${wanted}/`.startsWith(`${folder}/`));
  if (isWithin && !wanted.split("/").includes("..")) return wanted;
  const known = folders.map(({ name, folder }) =>
    [name, `\`${folder || "."}\``].filter(Boolean).join(" in "),
  );
  throw new ContentError(
    `--in: found \`${asked}\`, expected a folder of posts or its name: ${known.join(", ")}.`,
  );
}

interface Naming {
  /** Of the posts, from the content folder. */
  folder: string;
  slug: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Whether the post is a folder, for pictures beside it. */
  isFolder: boolean;
  conventions: Conventions;
}

/** The path of a new post, from the content folder: named as most of the others are. */
export function pathOf({ folder, slug, date, isFolder, conventions }: Naming): string {
  const isDated = conventions.isDatedName || TAKEN.test(slug);
  const name = isDated ? `${date}-${slug}` : slug;
  const year = conventions.isInYears ? date.slice(0, 4) : "";
  return posix.join(folder, year, isFolder ? `${name}/index.md` : `${name}.md`);
}
