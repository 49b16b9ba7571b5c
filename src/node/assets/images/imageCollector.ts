import type { Messages } from "../../../shared/i18n/messages.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";
import type { Problem, Warn } from "../../diagnostics/problem.ts";
import type { Asset } from "./asset.ts";
import { readCover } from "./cover.ts";
import type { UrlLink } from "../linkedFiles/urlLink.ts";
import { rehypeFileLinks } from "../linkedFiles/fileLinks.ts";
import { type FileSources, UnusableFile } from "./findLocalFile.ts";
import { LfsPointer } from "./inspectImage.ts";
import { rehypeImages } from "./rehypeImages.ts";
import { MEDIA_FILE, rehypeMedia } from "./rehypeMedia.ts";
import type { Preview } from "./preview.ts";
import { schemelessFault } from "../linkedFiles/schemeless.ts";
import { UnusableImage } from "./unusableImage.ts";

interface Options extends FileSources {
  base: string;
  avif: boolean;
  messages: Messages;
  /** Origin of the site; `undefined` if the site has no URL. */
  siteUrl: string | undefined;
  /** Path prefixes that other servers of the same origin serve. */
  external: readonly string[] | undefined;
  onProblem: (problem: Problem) => void;
}

/** The cover image of a post: a path or URL. */
export interface CoverSource {
  url: string;
  /** Line of front matter. */
  line: number;
  /** Other paths, of which the first existing file is used if there is no file at `url`. */
  alternatives?: readonly string[];
  /** Whether nothing is reported if there is no such file. */
  isOptional?: boolean;
}

/** Collects the files that are published for one document (images, media, linked files), and reports files that cannot be used. */
export class ImageCollector {
  readonly #options: Options;
  readonly #assets = new Map<string, Asset>();
  /** Number of images that are Git LFS pointers. */
  pointers = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The collected files, sorted by path. */
  get assets(): Asset[] {
    return [...this.#assets.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Rehype plugin that resolves images. */
  rehype = () =>
    rehypeImages({
      ...this.#options,
      onAsset: (asset) => this.#assets.set(asset.path, asset),
      onMissing: (line, url, cause) => this.#reportMissing(line, url, cause),
      onFlaw: (line, url, flaw) => this.#warn(line, `image \`${nameOf(url)}\` ${flaw}`, flaw),
    });

  /** Rehype plugin that resolves video and audio files. */
  rehypeMedia = () =>
    rehypeMedia({
      ...this.#options,
      onAsset: (asset) => this.#assets.set(asset.path, asset),
      onMissing: (line, url, cause) => this.#reportMissing(line, url, cause),
    });

  /** Returns a rehype plugin that resolves links to files, and calls `onUrl` for links to pages by URL. */
  rehypeLinks = (warn: Warn, onUrl: (link: UrlLink) => void) => () =>
    rehypeFileLinks({
      ...this.#options,
      onAsset: (asset) => this.#assets.set(asset.path, asset),
      onUrl,
      warn,
    });

  /** Returns the URLs of a cover image and its link preview, with the base path; `undefined` without a usable image. Reports problems. */
  async cover(source: CoverSource): Promise<{ image: string; preview?: Preview } | undefined> {
    const { url, line, alternatives = [], isOptional = false } = source;
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
      const [next, ...others] = causeOf(cause) === MISSING ? alternatives : [];
      const found =
        next === undefined
          ? undefined
          : await this.cover({ url: next, line, alternatives: others, isOptional: true });
      if (!found && !isOptional) this.#reportMissing(line, url, cause);
      return found;
    }
  }

  #reportMissing(line: number, url: string, cause: unknown): void {
    const isPointer = cause instanceof LfsPointer;
    this.pointers += Number(isPointer);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const wrongPath = "fix the path, relative to this file";
    // The messages of `UnusableFile` and `UnusableImage` already contain a remedy.
    const isMissing = !isPointer && !(cause instanceof UnusableFile || cause instanceof UnusableImage);
    const fault = isMissing ? schemelessFault(url) : undefined;
    if (fault) return this.#warn(line, `image \`${url}\` is not shown: ${fault.why}`, fault.cause);
    const hasRemedy = isPointer || cause instanceof UnusableFile;
    const remedy = hasRemedy ? "" : `; ${cause instanceof UnusableImage ? cause.remedy : wrongPath}`;
    const kind = MEDIA_FILE.test(url.replace(/[?#].*$/, "")) ? "file" : "image";
    const message = `${kind} \`${nameOf(url)}\` is not shown: ${reason}${remedy}`;
    this.#warn(line, message, causeOf(cause));
  }

  #warn(line: number, message: string, cause: string): void {
    const { file, onProblem } = this.#options;
    onProblem({ severity: "warning", kind: "image", file: file.normalize("NFC"), line, message, cause });
  }
}

/** Cause of a problem of a file that does not exist. */
const MISSING = "missing file";

/** Returns the `cause` of a problem. Problems with the same cause are grouped. */
function causeOf(cause: unknown): string {
  if (cause instanceof LfsPointer) return "Git LFS pointer";
  return cause instanceof UnusableFile || cause instanceof UnusableImage ? "unusable file" : MISSING;
}

function nameOf(url: string): string {
  return url.replace(ANYWHERE, "");
}
