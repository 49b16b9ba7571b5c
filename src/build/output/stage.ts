import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { relative, sep } from "node:path";
import { ContentError } from "../problem.ts";
import { clearLeftovers, folderBeside } from "./leftovers.ts";

/** A folder beside the output in which a build is made whole before it takes the output's place. */
export interface Stage {
  folder: string;
  /** Puts the stage in the output's place. */
  swap(): Promise<void>;
  /** Removes what is left of the stage; after a swap there is nothing left. */
  discard(): Promise<void>;
}

/** Every build writes this file, so a folder that has it was written by a build. */
const MARK = "manifest.schema.json";

/**
 * Opens a stage for `outDir`. Refuses an output folder that holds one of `kept` (the project, the posts), or that has
 * files no build wrote: they would be lost.
 */
export async function openStage(outDir: string, kept: readonly string[]): Promise<Stage> {
  const lost = kept.find((folder) => `${folder}${sep}`.startsWith(`${outDir}${sep}`));
  if (lost) throw new ContentError(`--outDir ${outDir} would overwrite ${lost}; choose a folder of its own.`);
  clearLeftovers(outDir);
  const present = await readdir(outDir).catch((): string[] => []);
  if (present.length > 0 && !present.includes(MARK)) {
    throw new ContentError(
      `--outDir ${outDir} has files that no build of Maru wrote (${present.slice(0, 3).join(", ")}); ` +
        `empty it, or choose another folder.`,
    );
  }
  const folder = folderBeside(outDir, "building");
  const former = folderBeside(outDir, "former");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return {
    folder,
    async swap() {
      do {
        await rm(former, { recursive: true, force: true });
        await rename(outDir, former).catch(ignoreAbsent);
      } while (!(await takesPlace(folder, { outDir, former })));
      await rm(former, { recursive: true, force: true });
    },
    discard: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Lets a stage take the output's place; false where another build was faster. Where it cannot, the output that was there is put back. */
async function takesPlace(
  stage: string,
  { outDir, former }: { outDir: string; former: string },
): Promise<boolean> {
  try {
    await rename(stage, outDir);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOTEMPTY" || code === "EEXIST") return false;
    await rename(former, outDir).catch(ignoreAbsent);
    throw cause;
  }
}

function ignoreAbsent(cause: NodeJS.ErrnoException): void {
  if (cause.code !== "ENOENT") throw cause;
}

/** Whether `path` stays below `folder`. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
}
