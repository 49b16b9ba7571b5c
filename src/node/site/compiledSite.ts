import { type Body, type Manifest } from "../../shared/manifest/schema.ts";
import type { Document } from "../content/document.ts";
import type { SiteFont } from "../assets/fonts/readSiteFonts.ts";
import type { Asset } from "../assets/images/asset.ts";
import type { Publishing } from "../config/publishing.ts";
import type { StaticFile } from "./statics/staticFiles.ts";

/** Everything that is published, derived from one list. The input of every emitter. */
export interface CompiledSite {
  base: string;
  manifest: Manifest;
  /** Bodies by the paths of their files in the output. */
  bodies: Map<string, Body>;
  /** Keys of the bodies, which change with their contents, by the same paths. */
  bodyKeys: ReadonlyMap<string, string>;
  /** Posts and pages with resolved links, by their URLs. */
  documents: ReadonlyMap<string, Document>;
  assets: Asset[];
  /** Files that are copied unchanged. */
  statics: StaticFile[];
  /** The SVG that the icons are made of. */
  icon: Buffer;
  /** Fonts that are published with the site, as the author supplies them. */
  fonts: SiteFont[];
  publishing: Publishing;
  /** IANA name of the author's time zone. */
  timeZone: string;
  /** Number of drafts. */
  hidden: number;
  /** Files of the posts and pages whose `expiryDate` has passed; absent if there are none. */
  expired?: readonly string[];
  /** Number of scheduled posts, and the day that the build took as today. */
  future: { count: number; today: string } | undefined;
  /** URLs of tags in the permalink lock, decoded as there. */
  lockedTags: readonly string[];
  /** Paths of files about the repository, which are not posts. */
  leftOut: readonly string[];
  /** Whether drafts and scheduled posts are part of the site, marked as `draft`. */
  showsDrafts: boolean;
}
