import { publicManifest } from "../../site/drafts.ts";
import type { FontFiles } from "../../assets/fonts/fontFiles.ts";
import type { Card } from "../../assets/ogImages/card.ts";
import type { Render } from "../render/createRender.ts";
import type { SearchFiles } from "./search/searchFiles.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import type { Template } from "../render/template.ts";

/** One file of the output, made only when asked for: the dev server asks for one, a build for all. */
export interface OutputFile {
  /** Path in the output with `/`, not percent-encoded: `posts/한글/index.html`. */
  path: string;
  contents(): string | Buffer | Promise<string | Buffer>;
  /** Names all that its contents are made of, where that is less work than to make them; costs nothing after they were made. */
  key?(): Promise<string | undefined>;
  /** Whether it is left out where another file stands at a folder of its path, or has its path as a folder. */
  givesWay?: boolean;
}

export interface EmitContext {
  site: CompiledSite;
  search: SearchFiles;
  fonts: FontFiles;
  /** The app's own rendering, handed to the build. */
  render: Render;
  template: Template;
  /** Draws pictures of titles, where others than this thread do. */
  draw?: (card: Card) => Promise<Uint8Array>;
  /** What a build has bundled besides the rendering; the dev server bundles nothing. */
  built?: {
    /** Code of the service worker. */
    worker: string;
    /** Paths of the app's scripts in the output. */
    scripts: readonly string[];
  };
}

/** Names the files it makes of a site. */
export type Emitter = (context: EmitContext) => OutputFile[];

/** What an emitter makes of a site without its drafts, which `npm run dev` and `DRAFTS=1` show to their author alone. */
export function withoutDrafts(emit: Emitter): Emitter {
  return (context) => emit({ ...context, site: { ...context.site, manifest: publicManifest(context.site) } });
}
