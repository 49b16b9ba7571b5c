import type { CompileOptions } from "../compileOptions.ts";
import type { CompiledFile } from "../document.ts";
import { createImageIndex } from "../../assets/images/imageIndex.ts";
import { ContentError } from "../../diagnostics/errors.js";
import type { SourceFile } from "../../files/sourceFile.ts";
import { compileSafely } from "./compileSafely.ts";
import { refuse } from "./refuse.ts";
import type { CompileFiles } from "./job.ts";
import { limitOf, limitTime } from "./limitTime.ts";

/**
 * Runs jobs in this thread. The time limit of a job covers only its synchronous steps, from parsing front matter and Markdown until the
 * first image is read.
 */
export const compileHere: CompileFiles = (jobs) => {
  const folders = new Set(jobs.map(({ options }) => options.contentFolder));
  const indexes = new Map([...folders].map((folder) => [folder, createImageIndex(folder)]));
  return Promise.all(
    jobs.map(({ source, options }) => {
      const imageIndex = indexes.get(options.contentFolder);
      return compileInTime(source, { ...options, ...(imageIndex && { imageIndex }) });
    }),
  );
};

async function compileInTime(source: SourceFile, options: CompileOptions): Promise<CompiledFile> {
  try {
    return await limitTime(() => compileSafely(source, options), limitOf(source.path));
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    return refuse(source.path, { message: cause.message });
  }
}
