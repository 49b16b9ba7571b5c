import { publicManifest } from "../../site/drafts.ts";
import type { FontFiles } from "../fonts/fontFiles.ts";
import type { OgImageContent } from "../../assets/ogImages/imageTexts.ts";
import type { Render } from "../render/createRender.ts";
import type { SearchFiles } from "./search/searchFiles.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import type { Template } from "../render/template.ts";
import type { OutputFile } from "../../files/outputFile.ts";

export interface EmitContext {
  site: CompiledSite;
  search: SearchFiles;
  fonts: FontFiles;
  /** The app's own rendering, handed to the build. */
  render: Render;
  template: Template;
  /** Draws pictures of titles, where others than this thread do. */
  draw?: (content: OgImageContent) => Promise<Uint8Array>;
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
