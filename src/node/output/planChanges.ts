import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { HASHED_FILE } from "../../shared/urls/hashedFile.ts";
import { WORKER_FILE } from "../../shared/manifest/startFiles.ts";
import { compare } from "../diagnostics/problem.ts";
import { ContentError } from "../diagnostics/errors.js";
import { RECORD_FILE } from "../files/recordFile.ts";
import { OUTPUT_LOCK_FILE } from "./outputLock.ts";
import { STAGING_FOLDER } from "./journal.ts";
import type { Changes } from "./journal.ts";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { parentFolders } from "../files/paths.ts";

/** The contents of an output folder. */
interface Contents {
  /** Files of earlier builds. */
  present: Set<string>;
  /** Files, folders and links that no build wrote. Folders end with `/` and are listed without their contents. */
  others: string[];
}

interface Sites {
  /** Paths of files of earlier builds, from the record. */
  previous: ReadonlySet<string>;
  /** Paths of all files of the new site. */
  next: ReadonlySet<string>;
  /** Paths of files of `next` that are staged. The others are already in the output folder. */
  staged: ReadonlySet<string>;
}

/** Maru's internal files and folders in an output folder. */
const OWN = new Set([RECORD_FILE, `${RECORD_FILE}.new`, OUTPUT_LOCK_FILE, STAGING_FOLDER]);

/**
 * Plans the changes that turn an output folder into the new site. Does not apply them.
 * @returns The changes, and the paths that no build wrote, which remain unchanged.
 * @throws {ContentError} If a file or folder that no build wrote is at a path that the site needs.
 */
export function planChanges(outDir: string, sites: Sites): { changes: Changes; others: string[] } {
  const { previous, next, staged } = sites;
  const nextFolders = parentFoldersOfAll(next);
  const { present, others } = readContents(outDir, {
    previous,
    folders: new Set([...nextFolders, ...parentFoldersOfAll(previous)]),
  });
  const inTheWay = others.filter((other) => {
    const path = other.replace(/\/$/, "");
    return next.has(path) || nextFolders.has(path) || parentFolders(path).some((above) => next.has(above));
  });
  if (inTheWay.length > 0) {
    const shown = inTheWay.map((path) => `${shownPath(join(outDir, path))}${path.endsWith("/") ? "/" : ""}`);
    throw new ContentError(
      `${shown.join(", ")} ${inTheWay.length === 1 ? "was" : "were"} not written by a build, ` +
        `and the site needs ${inTheWay.length === 1 ? "that path; move it" : "these paths; move them"}, or choose another output folder with --out. Nothing was changed.`,
    );
  }
  const left = [...present].filter((path) => !next.has(path)).toSorted(compare);
  const isInTheWay = (path: string) =>
    nextFolders.has(path) || parentFolders(path).some((above) => next.has(above));
  const write = [...staged].toSorted((a, b) => rank(a) - rank(b) || compare(a, b));
  return {
    changes: {
      clear: left.filter(isInTheWay),
      add: write.filter((path) => !present.has(path)),
      write,
      remove: left.filter((path) => !isInTheWay(path)),
    },
    others,
  };
}

const COMPRESSED = /\.(?:br|gz)$/;
const IS_HASHED = new RegExp(`^${HASHED_FILE}`);

/**
 * Returns the rank of a file in the order of writing. Files are written after those they reference: first hashed files, then data such as
 * the manifest, then pages, then the service worker. Therefore the pages of both the old and the new site work during the changes.
 */
function rank(path: string): number {
  const file = path.replace(COMPRESSED, "");
  if (file === WORKER_FILE) return 3;
  if (file.endsWith(".html")) return 2;
  return IS_HASHED.test(file) ? 0 : 1;
}

function readContents(
  outDir: string,
  known: { previous: ReadonlySet<string>; folders: ReadonlySet<string> },
): Contents {
  const contents: Contents = { present: new Set(), others: [] };
  const { dev } = lstatSync(outDir);
  const read = (folder: string) => {
    for (const entry of readdirSync(join(outDir, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (OWN.has(path)) continue;
      // Mount points are not ours, because files cannot be renamed across file systems.
      const isOurs =
        entry.isDirectory() && known.folders.has(path) && lstatSync(join(outDir, path)).dev === dev;
      if (isOurs) read(`${path}/`);
      else if (entry.isFile() && known.previous.has(path)) contents.present.add(path);
      else contents.others.push(entry.isDirectory() ? `${path}/` : path);
    }
  };
  read("");
  contents.others.sort(compare);
  return contents;
}

function parentFoldersOfAll(paths: Iterable<string>): Set<string> {
  return new Set([...paths].flatMap((path) => parentFolders(path)));
}
