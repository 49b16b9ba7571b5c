import type { CompileFiles, CompileJob } from "../../content/compile/job.ts";
import type { CompiledFile } from "../../content/document.ts";

/** The compile result of a file, with the key of its job. */
export interface FileResult extends CompiledFile {
  key: string;
}

/** Compiles files that have changed since the last call, and reuses the results of the others. */
interface IncrementalCompiler {
  compile(jobs: readonly CompileJob[]): Promise<FileResult[]>;
  /** Clears all memoized results. The results of a running `compile` call will not be memoized. */
  reset(): void;
}

/**
 * Creates a compiler that runs only jobs whose keys have changed, and jobs of files that include text files as snippets.
 * For a file with an error, it returns the new problems and the document of the last successful result.
 */
export function createIncrementalCompiler(compileFiles: CompileFiles): IncrementalCompiler {
  let memoized: ReadonlyMap<string, FileResult> = new Map();
  return {
    async compile(jobs) {
      const before = memoized;
      const changed = jobs.filter(({ source, key }) => {
        const result = before.get(source.path);
        return result?.key !== key || result.looks.some(({ isText }) => isText);
      });
      const indexes = new Map(changed.map(({ source }, index) => [source.path, index]));
      const compiled = await compileFiles(changed);
      const results = jobs.map(({ source: { path }, key }): FileResult => {
        const last = before.get(path);
        const index = indexes.get(path);
        if (index === undefined) return last as FileResult;
        const { document, ...rest } = compiled[index] as CompiledFile;
        return { key, document: rest.isLeftOut ? undefined : (document ?? last?.document), ...rest };
      });
      // Skipped after a reset during compilation, since the results may be outdated. Results of files that no longer exist are dropped.
      if (memoized === before)
        memoized = new Map(jobs.map(({ source }, index) => [source.path, results[index] as FileResult]));
      return results;
    },
    reset: () => {
      memoized = new Map();
    },
  };
}
