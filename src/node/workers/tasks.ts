import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Body } from "../../shared/manifest/schema.ts";
import type { CompileJob } from "../content/compile/job.ts";
import type { RenderData } from "../output/render/memoryLibrary.ts";

/** Jobs that are handed to a thread at once, to spare the way there and back for each. */
export interface CompileBatch {
  jobs: readonly CompileJob[];
  /** Shared: its first is set to 1 when the jobs are begun. */
  begun: Int32Array;
  /** Tells one compiling of the site from another: files may have come since. */
  run: number;
  /** Where results are kept. */
  folder: string;
}

/** What pages are rendered with. */
export interface RenderedApp {
  /** Path of the module of the app's own rendering. */
  module: string;
  /** Path of what it renders, but for the bodies: a {@link RenderFile} as `v8.serialize` writes it, which each thread reads once. */
  data: string;
}

/** A page, and of all bodies the one that stands on it. */
export interface PageToShow {
  path: RoutePath;
  shown?: ShownBody;
}

export interface ShownBody {
  /** Its address, as the manifest gives it. */
  url: SiteUrl;
  body: Body;
  /** What names it by all that it holds. */
  key: string;
}

/** Pages that are asked for at once, to be told of. */
export type PagesToOpen = RenderedApp & { pages: readonly PageToShow[] };

export type PageToRender = RenderedApp & { page: PageToShow };

export type RenderFile = Omit<RenderData, "bodyOf"> & { base: string };

/** Has a thread do what it can by a name. */
export type Run = <Result>(
  name: "compile" | "open" | "render" | "draw" | "write",
  task: unknown,
  options?: { transferList?: ArrayBuffer[]; signal?: AbortSignal },
) => Promise<Result>;
