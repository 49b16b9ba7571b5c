import type { Render } from "../../model/library.ts";
import { publicManifest } from "../drafts.ts";
import type { CompiledSite } from "../site.ts";
import type { Template } from "../template.ts";

/** One file of the output, made only when asked for: the dev server asks for one, a build for all. */
export interface OutputFile {
  /** Path in the output with `/`, not percent-encoded: `posts/한글/index.html`. */
  path: string;
  contents(): string | Buffer | Promise<string | Buffer>;
}

export interface EmitContext {
  site: CompiledSite;
  /** The app's own rendering, handed to the build. */
  render: Render;
  template: Template;
}

/** Names the files it makes of a site. */
export type Emitter = (context: EmitContext) => OutputFile[];

/** The files of all emitters by path. */
export function collectFiles(emitters: readonly Emitter[], context: EmitContext): Map<string, OutputFile> {
  return new Map(emitters.flatMap((emit) => emit(context)).map((file) => [file.path, file]));
}

/** The same without drafts, which `npm run dev` and `DRAFTS=1` show to their author alone. */
export function withoutDrafts(emit: Emitter): Emitter {
  return (context) => emit({ ...context, site: { ...context.site, manifest: publicManifest(context.site) } });
}
