import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Body } from "../../shared/manifest/schema.ts";
import type { CompileJob } from "../content/compile/job.ts";
import type { RenderData } from "../output/render/memoryLibrary.ts";

/** Jobs that are sent to a thread in one message. */
export interface CompileBatch {
  jobs: readonly CompileJob[];
  /** Shared memory. The thread sets the first element to 1 when it begins the jobs. */
  begun: Int32Array;
  /** Number of the compilation. A thread does not reuse its image index in a later compilation, because files may have changed. */
  run: number;
  /** Folder in which the results are cached. */
  folder: string;
}

/** App and data that are used to render pages. */
export interface RenderedApp {
  /** Path of the module that renders the app. */
  module: string;
  /**
   * Path of the file with the site's data, without bodies: a {@link RenderFile}, serialized with `v8.serialize`. Each thread reads the file
   * once.
   */
  data: string;
}

/** A page, with the body that it shows. Lists usually show none. */
export interface PageWithBody {
  path: RoutePath;
  shown?: ShownBody;
}

/** Body of a page. */
export interface ShownBody {
  /** URL of the file that contains the body, as in the manifest. */
  url: SiteUrl;
  body: Body;
  /** Hash of the body. The page's key is computed from this hash instead of the body's HTML. */
  key: string;
}

/** Task that creates the heads and keys of pages. */
export type PagesToOpen = RenderedApp & { pages: readonly PageWithBody[] };

/** Task that renders a page. */
export type PageToRender = RenderedApp & { page: PageWithBody };

/** Contents of the data file of {@link RenderedApp}. */
export type RenderFile = Omit<RenderData, "bodyOf">;

/** Runs a function that `thread.ts` exports, by name, in a worker thread. */
export type RunTask = <Result>(
  name: "compile" | "load" | "open" | "render" | "draw" | "write",
  task: unknown,
  options?: { transferList?: ArrayBuffer[]; signal?: AbortSignal },
) => Promise<Result>;
