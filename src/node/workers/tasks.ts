import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Body } from "../../shared/manifest/schema.ts";
import type { CompileJob } from "../content/compile/job.ts";
import type { RenderData } from "../output/render/memoryLibrary.ts";

/** Jobs that are sent to a thread in one message. */
export interface CompileBatch {
  jobs: readonly CompileJob[];
  /** Shared memory; the thread sets its first element to 1 when it begins the jobs. */
  begun: Int32Array;
  /** Number of the compilation. Threads read the folders again in each, because files may have changed. */
  run: number;
  /** Cache folder of the results. */
  folder: string;
}

/** App and data that pages are rendered with. */
export interface RenderedApp {
  /** Path of the module that renders the app. */
  module: string;
  /** Path of the site's data without bodies: a {@link RenderFile} in the format of `v8.serialize`. Each thread reads it once. */
  data: string;
}

/** A page with the body it shows. */
export interface PageWithBody {
  path: RoutePath;
  shown?: ShownBody;
}

/** Body that a page shows. */
export interface ShownBody {
  /** URL of the body's file, as in the manifest. */
  url: SiteUrl;
  body: Body;
  /** Hash of the body, which replaces its text in keys of pages. */
  key: string;
}

/** Task that determines heads and keys of pages. */
export type PagesToOpen = RenderedApp & { pages: readonly PageWithBody[] };

/** Task that renders a page. */
export type PageToRender = RenderedApp & { page: PageWithBody };

/** Contents of the data file of {@link RenderedApp}. */
export type RenderFile = Omit<RenderData, "bodyOf"> & { base: string };

/** Runs a task in a thread, by the name of the thread's function. */
export type RunTask = <Result>(
  name: "compile" | "open" | "render" | "draw" | "write",
  task: unknown,
  options?: { transferList?: ArrayBuffer[]; signal?: AbortSignal },
) => Promise<Result>;
