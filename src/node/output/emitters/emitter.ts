import { publishedManifest } from "../../site/drafts.ts";
import type { FontFiles } from "../fonts/fontFiles.ts";
import type { OgImageContent } from "../../assets/ogImages/imageTexts.ts";
import type { Render } from "../render/createRender.ts";
import type { SearchFiles } from "./search/searchFiles.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import type { Template } from "../render/template.ts";
import type { OutputFile } from "../../files/outputFile.ts";

/** The input of emitters. */
export interface EmitContext {
  site: CompiledSite;
  search: SearchFiles;
  fonts: FontFiles;
  /** Renders pages with the app. */
  render: Render;
  template: Template;
  /** Draws an OG image as PNG. A build draws in worker threads. Default: draws in the current thread. */
  draw?: (content: OgImageContent) => Promise<Uint8Array>;
  /** The bundled app; `undefined` in the development server. */
  built?: {
    /** Code of the service worker. */
    worker: string;
    /** Output paths of the app's scripts. */
    scripts: readonly string[];
  };
}

/** Returns output files of a site. Their contents are created only when they are requested. */
export type Emitter = (context: EmitContext) => OutputFile[];

/** Wraps an emitter so that it receives the site without drafts. Only the author sees drafts, in the dev server or with `--drafts`. */
export function withoutDrafts(emit: Emitter): Emitter {
  return (context) =>
    emit({ ...context, site: { ...context.site, manifest: publishedManifest(context.site) } });
}
