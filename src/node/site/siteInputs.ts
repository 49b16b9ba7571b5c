import type { Site } from "../../shared/manifest/schema.ts";
import type { NavSource } from "../config/schema/nav.ts";
import type { SlugRuleName } from "../content/slugs/slugRules.ts";
import type { Document } from "../content/document.ts";
import type { CompiledSite } from "./compiledSite.ts";
import type { Schedule } from "./schedule.ts";

/** The settings, documents and files from which a site is assembled. */
export interface SiteInputs extends Pick<
  CompiledSite,
  "base" | "statics" | "icon" | "fonts" | "publishing" | "timeZone" | "leftOut" | "lockedTags" | "showsDrafts"
> {
  settings: Site;
  /** The rule that makes the parts of addresses. */
  slugs: SlugRuleName;
  /** Maps the slug of each alias to the name of the tag that replaces it. */
  tagAliases: ReadonlyMap<string, string>;
  /** Source files, by their URL in the permalink lock, normalized by `foldPath`. */
  locked: ReadonlyMap<string, string>;
  pageSettings: { pages: readonly string[]; home: string | undefined; homeLine: number };
  nav: readonly NavSource[];
  /** Path prefixes that other servers at the same origin serve. */
  external: readonly string[];
  posts: readonly Document[];
  pages: readonly Document[];
  schedule: Schedule;
  /** Paths of linked files and folders that are not posts or pages, in lower case. */
  linkedSources: ReadonlySet<string>;
}
