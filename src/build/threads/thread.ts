import { compileDocument, type CompiledFile } from "../document.ts";
import { createImageIndex, type ImageIndex } from "../images/imageIndex.ts";
import type { CompileBatch } from "./openThreads.ts";

/** What runs in a thread: the functions that a pool calls by their names. Between calls a thread remembers what is costly to make. */
function createThread() {
  let index: { of: string; find: ImageIndex } | undefined;
  return {
    compile: ({ jobs, run }: CompileBatch): Promise<CompiledFile[]> =>
      Promise.all(
        jobs.map(({ source, options }) => {
          const of = `${run} ${options.contentFolder}`;
          if (index?.of !== of) index = { of, find: createImageIndex(options.contentFolder) };
          return compileDocument(source, { ...options, imageIndex: index.find });
        }),
      ),
  };
}

export const { compile } = createThread();
