import { createHash } from "node:crypto";
import type { CompileOptions } from "../compileOptions.ts";
import type { CompiledFile } from "../document.ts";
import type { SourceFile } from "../../files/sourceFile.ts";

/** Options that are the same for all files of a site. */
export type SharedOptions = Omit<CompileOptions, "imageIndex" | "defaults" | "isPage">;

/**
 * A Markdown file and all other inputs of its compilation, except the contents of images, linked files and included texts. A job contains
 * only data that can be sent to a worker thread.
 */
export interface CompileJob {
  /** Identifies the result: jobs with the same key have the same result, unless an image, linked file or included text has changed. */
  key: string;
  source: SourceFile;
  /** The image index is excluded, because each worker thread creates its own. */
  options: SharedOptions & Pick<CompileOptions, "defaults" | "isPage">;
}

/** Runs jobs in any order. The results are in the order of the jobs. */
export type CompileFiles = (jobs: readonly CompileJob[]) => Promise<CompiledFile[]>;

/** Returns a function that computes the key of a job from all its inputs. */
export function createKeys({ authors, ...shared }: SharedOptions): (job: Omit<CompileJob, "key">) => string {
  const common = JSON.stringify([shared, [...(authors ?? [])]]);
  return ({ source: { path, section, folder, text, fault }, options: { defaults, isPage } }) => {
    const own = JSON.stringify([path, section, folder, fault, defaults, isPage]);
    return createHash("sha256").update(`${common}\n${own}\n`).update(text).digest("hex").slice(0, 32);
  };
}
