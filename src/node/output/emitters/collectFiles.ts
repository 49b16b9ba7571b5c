import type { OutputPath } from "../../../shared/urls/urlTypes.ts";
import { memoize } from "../../cache/memoize.ts";
import type { EmitContext, Emitter } from "./emitter.ts";
import type { OutputFile } from "../../files/outputFile.ts";
import { parentFolders } from "../../files/paths.ts";

/** The files of all emitters by path; of two at one path the later. */
export function collectFiles(emitters: readonly Emitter[], context: EmitContext): Map<string, OutputFile> {
  return resolveFiles(emitters.flatMap((emit) => emit(context)));
}

/** A file of the output by its path. */
export type FindFile = (path: OutputPath) => OutputFile | undefined;

/** Finds a file by its path among the same; asks no emitter before the last that names it, unless that gives way. */
export function createFileFinder(emitters: readonly Emitter[], context: EmitContext): FindFile {
  const lists = emitters.map((emit) => memoize(() => byPath(emit(context))));
  const all = memoize(() => resolveFiles(lists.flatMap((list) => [...list().values()])));
  return (path) => {
    const last = lists
      .findLast((list) => list().has(path))?.()
      .get(path);
    // Whether one that gives way is there depends on all others.
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
