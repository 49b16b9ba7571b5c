import { createHash } from "node:crypto";
import type { CompileOptions } from "../compileOptions.ts";
import type { CompiledFile } from "../document.ts";
import type { SourceFile } from "../../files/sourceFile.ts";

/** Options that all files of a site share. */
export type SharedOptions = Omit<CompileOptions, "imageIndex" | "defaults" | "slugsFromTitle">;

/** A Markdown file and all that it is made of besides files it shows; plain, so that it can be handed to a thread. */
export interface CompileJob {
  /** Identifies the result, except for the files that are shown: two jobs with one key have one result. */
  key: string;
  source: SourceFile;
  /** Without the index of images, which the thread that runs the job makes. */
  options: SharedOptions & Pick<CompileOptions, "defaults" | "slugsFromTitle">;
}

/** Runs jobs in any order; the results are in the order of the jobs. */
export type CompileFiles = (jobs: readonly CompileJob[]) => Promise<CompiledFile[]>;

/** Returns a function that computes the key of a job from all its inputs. */
export function createKeys({ authors, ...shared }: SharedOptions): (job: Omit<CompileJob, "key">) => string {
  const common = JSON.stringify([shared, [...(authors ?? [])]]);
  return ({ source: { path, section, text, fault }, options: { defaults, slugsFromTitle } }) => {
    const own = JSON.stringify([path, section, fault, defaults, slugsFromTitle]);
    return createHash("sha256").update(`${common}\n${own}\n`).update(text).digest("hex").slice(0, 32);
  };
}
