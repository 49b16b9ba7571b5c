import type { Body } from "../../model/manifest.ts";
import type { CompileJob } from "../compile/job.ts";
import type { RenderData } from "../memoryLibrary.ts";

/** Jobs that are handed to a thread at once, to spare the way there and back for each. */
export interface CompileBatch {
  jobs: readonly CompileJob[];
  /** Tells one compiling of the site from another: files may have come since. */
  run: number;
  /** Where results are kept. */
  folder: string;
}

/** A page, and of all bodies the one that stands on it. */
export interface PageToRender {
  /** Path of the module of the app's own rendering. */
  module: string;
  /** Path of what it renders, but for the bodies: a {@link RenderFile} as `v8.serialize` writes it, which each thread reads once. */
  data: string;
  /** Address below the base, percent-encoded. */
  path: string;
  body: { url: string; body: Body } | undefined;
}

export type RenderFile = Omit<RenderData, "bodyOf"> & { base: string };
