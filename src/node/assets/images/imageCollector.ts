import type { Messages } from "../../../shared/i18n/messages.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";
import type { Problem, Warn } from "../../diagnostics/problem.ts";
import type { Asset } from "./asset.ts";
import { readCover } from "./cover.ts";
import type { UrlLink } from "../linkedFiles/urlAttributes.ts";
import { rehypeFileLinks } from "../linkedFiles/fileLinks.ts";
import { type ImageSources, UnusableFile } from "./findImage.ts";
import { LfsPointer } from "./inspectImage.ts";
import { rehypeImages } from "./rehypeImages.ts";
import { MEDIA_FILE, rehypeMedia } from "./rehypeMedia.ts";
import type { Preview } from "./preview.ts";
import { schemelessFault } from "../linkedFiles/schemeless.ts";
import { UnusableImage } from "./unusableImage.ts";

interface Options extends ImageSources {
  base: string;
  avif: boolean;
  messages: Messages;
  /** Origin of the site, where it is known. */
  siteUrl: string | undefined;
  /** Prefixes of paths that other servers of the origin answer. */
  external: readonly string[] | undefined;
  onProblem: (problem: Problem) => void;
}

/** Gathers the files of a document's images, and what is to be said of those that cannot be shown. */
export class ImageCollector {
  readonly #options: Options;
  readonly #assets = new Map<string, Asset>();
  /** How many are git-lfs pointers. */
  pointers = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** By path. */
  get assets(): Asset[] {
    return [...this.#assets.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The step that shows the images of a text. */
  rehype = () =>
    rehypeImages({
      ...this.#options,
      onAsset: (asset) => this.#assets.set(asset.path, asset),
      onMissing: (line, url, cause) => this.#tell(line, url, cause),
      onFlaw: (line, url, flaw) => this.#warn(line, `image \`${nameOf(url)}\` ${flaw}`, flaw),
    });

  /** The step that does so with films and sounds. */
  rehypeMedia = () =>
    rehypeMedia({
      ...this.#options,
      onAsset: (asset) => this.#assets.set(asset.path, asset),
      onMissing: (line, url, cause) => this.#tell(line, url, cause),
    });

  /** The step that points links at files, and tells of those to pages by their addresses. */
  rehypeLinks = (warn: Warn, onUrl: (link: UrlLink) => void) => () =>
    rehypeFileLinks({
      ...this.#options,
      onAsset: (asset) => this.#assets.set(asset.path, asset),
      onUrl,
      warn,
    });

  /** The address of a post's own picture, with base, and what is shown of it with links; `undefined` where there is none to show. */
  async cover({
    url,
    line,
  }: {
    url: string;
    line: number;
  }): Promise<{ image: string; preview?: Preview } | undefined> {
    if (/^(?:false|none|null)$/i.test(url)) return undefined;
    try {
      const { url: found, asset, preview, flaw } = await readCover(url, this.#options);
      if (asset) this.#assets.set(asset.path, asset);
      if (flaw !== undefined) this.#warn(line, `image \`${nameOf(url)}\` ${flaw}`, flaw);
      const withBase = (path: string) => (asset ? this.#options.base + path.slice(1) : path);
      return {
        image: withBase(found),
        ...(preview && { preview: { ...preview, url: withBase(preview.url) } }),
      };
    } catch (cause) {
      this.#tell(line, url, cause);
      return undefined;
    }
  }

  #tell(line: number, url: string, cause: unknown): void {
    const isPointer = cause instanceof LfsPointer;
    this.pointers += Number(isPointer);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const wrongUrl = "mend its address, relative to this file";
    // Both say in their message what to do.
    const isMissing = !isPointer && !(cause instanceof UnusableFile || cause instanceof UnusableImage);
    const fault = isMissing ? schemelessFault(url) : undefined;
    if (fault) return this.#warn(line, `image \`${url}\` is not shown: ${fault.why}`, fault.cause);
    const hasRemedy = isPointer || cause instanceof UnusableFile;
    const remedy = hasRemedy ? "" : `; ${cause instanceof UnusableImage ? cause.remedy : wrongUrl}`;
    const kind = MEDIA_FILE.test(url.replace(/[?#].*$/, "")) ? "file" : "image";
    const message = `${kind} \`${nameOf(url)}\` is not shown: ${reason}${remedy}`;
    this.#warn(line, message, causeOf(cause));
  }

  #warn(line: number, message: string, cause: string): void {
    const { file, onProblem } = this.#options;
    onProblem({ severity: "warning", kind: "image", file: file.normalize("NFC"), line, message, cause });
  }
}

/** What files that can't be shown may have in common. */
function causeOf(cause: unknown): string {
  if (cause instanceof LfsPointer) return "git-lfs pointer";
  return cause instanceof UnusableFile || cause instanceof UnusableImage ? "unusable file" : "missing file";
}

function nameOf(url: string): string {
  return url.replace(ANYWHERE, "");
}
