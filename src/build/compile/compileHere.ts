import { createImageIndex } from "../images/imageIndex.ts";
import { compileSafely } from "./compileSafely.ts";
import type { CompileFiles } from "./job.ts";

/** Does jobs in this thread. */
export const compileHere: CompileFiles = (jobs) => {
  const folders = new Set(jobs.map(({ options }) => options.contentFolder));
  const indexes = new Map([...folders].map((folder) => [folder, createImageIndex(folder)]));
  return Promise.all(
    jobs.map(({ source, options }) => {
      const imageIndex = indexes.get(options.contentFolder);
      return compileSafely(source, { ...options, ...(imageIndex && { imageIndex }) });
    }),
  );
};
