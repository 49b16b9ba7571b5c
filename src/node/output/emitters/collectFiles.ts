import type { OutputPath } from "../../../shared/urls/urlTypes.ts";
import { memoize } from "../../cache/memoize.ts";
import type { EmitContext, Emitter } from "./emitter.ts";
import type { OutputFile } from "../../files/outputFile.ts";
import { parentFolders } from "../../files/paths.ts";

/**
 * Returns the files of all emitters by path. If several files have the same path, the last one is used. A file with `givesWay` is dropped
 * if its path is a folder of another file, or is below another file.
 */
export function collectFiles(emitters: readonly Emitter[], context: EmitContext): Map<string, OutputFile> {
  return resolveFiles(emitters.flatMap((emit) => emit(context)));
}

/** Returns the output file at a path. */
export type FindFile = (path: OutputPath) => OutputFile | undefined;

/**
 * Returns a function that finds a file of {@link collectFiles} by path. It calls emitters from the last to the first, until one has a file
 * at the path. If that file has `givesWay`, it calls all emitters.
 */
export function createFileFinder(emitters: readonly Emitter[], context: EmitContext): FindFile {
  const lists = emitters.map((emit) => memoize(() => byPath(emit(context))));
  const all = memoize(() => resolveFiles(lists.flatMap((list) => [...list().values()])));
  return (path) => {
    const last = lists
      .findLast((list) => list().has(path))?.()
      .get(path);
    // A file with `givesWay` may conflict with a file of any emitter.
    return last?.givesWay ? all().get(path) : last;
  };
}

function byPath(files: readonly OutputFile[]): Map<string, OutputFile> {
  return new Map(files.map((file) => [file.path, file]));
}

function resolveFiles(all: readonly OutputFile[]): Map<string, OutputFile> {
  const files = byPath(all);
  const lasting = [...files.values()].filter(({ givesWay }) => !givesWay);
  const folders = new Set(lasting.flatMap(({ path }) => parentFolders(path)));
  for (const { path, givesWay } of files.values()) {
    if (!givesWay) continue;
    const above = parentFolders(path);
    if (folders.has(path) || above.some((folder) => files.has(folder))) files.delete(path);
    else for (const folder of above) folders.add(folder);
  }
  return files;
}
