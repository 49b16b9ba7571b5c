import type { Site } from "../../shared/manifest/schema.ts";
import type { NavSource } from "../config/schema/nav.ts";
import type { Document } from "../content/document.ts";
import type { CompiledSite } from "./compiledSite.ts";
import type { Schedule } from "./schedule.ts";

/** The settings, documents and files that a site is made of. */
export interface SiteInputs extends Pick<
  CompiledSite,
  "base" | "statics" | "icon" | "fonts" | "publishing" | "timeZone" | "leftOut" | "lockedTags" | "showsDrafts"
> {
  settings: Site;
  /** Names of tags by the slugs that they replace. */
  tagAliases: ReadonlyMap<string, string>;
  /** Files by their URLs in the permalink lock, folded. */
  locked: ReadonlyMap<string, string>;
  pageSettings: { pagesFolder: string; home: string | undefined; homeLine: number };
  nav: readonly NavSource[];
  /** Path prefixes that other servers of the origin answer. */
  external: readonly string[];
  posts: readonly Document[];
  pages: readonly Document[];
  schedule: Schedule;
  /** Linked Markdown files that are not pages, in lower case. */
  linkedSources: ReadonlySet<string>;
}
