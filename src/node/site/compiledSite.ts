import { type Body, type Manifest } from "../../shared/manifest/schema.ts";
import type { Document } from "../content/document.ts";
import type { SiteFont } from "../assets/fonts/readSiteFonts.ts";
import type { Asset } from "../assets/images/asset.ts";
import type { Publishing } from "../config/publishing.ts";
import type { StaticFile } from "./statics/staticFiles.ts";

/** Everything published, derived from one list: what every emitter reads. */
export interface CompiledSite {
  base: string;
  manifest: Manifest;
  /** What each body file holds, by its path in the output. */
  bodies: Map<string, Body>;
  /** What names each of them by all that it holds, by the same path. */
  bodyKeys: ReadonlyMap<string, string>;
  /** What each post and page was made of, its links resolved, by its address. */
  documents: ReadonlyMap<string, Document>;
  assets: Asset[];
  /** Files that lie at the root of the site as they are. */
  statics: StaticFile[];
  /** The SVG of which its icons are made. */
  icon: Buffer;
  /** The fonts that it ships, as their author gives them. */
  fonts: SiteFont[];
  publishing: Publishing;
  /** IANA name of the zone in which the author's days are. */
  timeZone: string;
  /** How many posts and pages are drafts. */
  hidden: number;
  /** Files of the posts and pages whose `expiryDate` has passed; absent if there are none. */
  expired?: readonly string[];
  /** How many posts wait for their day, and which day it was taken to be. */
  future: { count: number; today: string } | undefined;
  /** Addresses of tags that the permalink lock holds, below the base. */
  lockedTags: readonly string[];
  /** Paths of files about the repository, which are no posts. */
  leftOut: readonly string[];
  /** Whether both are shown to their author, as `draft`; otherwise they are in none of the above. */
  showsDrafts: boolean;
}
