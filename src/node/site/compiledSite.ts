import { type Body, type Manifest } from "../../shared/manifest/schema.ts";
import type { Document } from "../content/document.ts";
import type { SiteFont } from "../assets/fonts/readSiteFonts.ts";
import type { Asset } from "../assets/images/asset.ts";
import type { Publishing } from "../config/publishing.ts";
import type { StaticFile } from "./statics/staticFiles.ts";

/** The result of compiling a site. Every emitter receives it as input. */
export interface CompiledSite {
  /** Base path, such as `/` or `/blog/`: the value of `--base`, or else the path of the site's URL. */
  base: string;
  manifest: Manifest;
  /** Bodies of posts, pages and the 404 page, by the path of their output file. */
  bodies: Map<string, Body>;
  /** Keys of the bodies, by the path of their output file. A key changes when the body changes. */
  bodyKeys: ReadonlyMap<string, string>;
  /** Posts and pages with resolved links, by their URLs. */
  documents: ReadonlyMap<string, Document>;
  assets: Asset[];
  /** Files that are copied unchanged. */
  statics: StaticFile[];
  /** The SVG from which the icons are drawn. */
  icon: Buffer;
  /** The author's font files, before they are subset. */
  fonts: SiteFont[];
  publishing: Publishing;
  /** IANA name of the author's time zone. */
  timeZone: string;
  /** Number of drafts. */
  hidden: number;
  /** Source files of posts and pages whose `expiryDate` has passed. Absent if there are none. */
  expired?: readonly string[];
  /**
   * Source files of scheduled posts and pages, and the date that the build used as today. `undefined` if there are none, unless the
   * setting `future` is `hide`.
   */
  future: { files: readonly string[]; today: string } | undefined;
  /** URLs of tag pages in the permalink lock, decoded as in the lock file. */
  lockedTags: readonly string[];
  /** Paths of files about the repository, such as a README, which are not published as posts. */
  leftOut: readonly string[];
  /** Whether the site includes drafts, and scheduled and expired documents, marked as `draft`. */
  showsDrafts: boolean;
}
