import type { Site } from "../../shared/manifest/schema.ts";
import type { Collection } from "./collections.ts";
import type { Dialect } from "../markdown/dialects/dialect.ts";
import type { NavSource } from "../site/navigation.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { StaticFolder } from "../site/statics/staticFiles.ts";

/** The faces that a site can ship: `sans` is what it is drawn in, `serif` what a reader may choose in its place. */
export const FACES = ["sans", "serif"] as const;
export type Face = (typeof FACES)[number];

/** A font that `site.yaml` names, its files from the content folder. */
export interface FontSetting {
  face: Face;
  file: string;
  /** That of bold letters; where there is none, they are made of the others, or of the axis of a variable font. */
  bold: string | undefined;
  /** Of `site.yaml`, where it is named. */
  line: number;
}

/** What a site says of the files it writes for other programs. */
export interface Publishing {
  /** Whether posts without a picture of their own get one for previews of links. */
  pictures: boolean;
  /** Whether each text comes compressed too, for hosts that send it as it lies. */
  precompress: boolean;
  /** How many posts a feed has, the newest. */
  feedPosts: number;
  /** Other paths in the output at which the site's feed stands: `index.xml`. */
  feedAliases: string[];
  /** The SVG of which the icons are made, from the content folder; `undefined` for Maru's own. */
  icon: string | undefined;
  /** Fonts that the site ships; none where it is drawn in those of the reader's system. */
  fonts: FontSetting[];
}

export interface Settings {
  site: Site;
  problems: Problem[];
  /** Whether `site.yaml` names the language; where it does not, the posts tell it. */
  languageIsSet: boolean;
  /** Engines whose syntax is read; those of the content folder's own files if `site.yaml` does not say. */
  dialects: readonly Dialect[] | undefined;
  /** Where the posts lie; empty where `site.yaml` does not say. */
  collections: Collection[];
  /** Lines of `site.yaml` by what is set there. */
  lines: ReadonlyMap<string, number>;
  /** Names of tags by the slugs they replace. */
  tagAliases: Map<string, string>;
  /** Patterns of pages that join the list where they have a date, with the section they form there. */
  joining: Collection[];
  /** Whether a post without a slug of its own is called by its title, in place of its file. */
  slugsFromTitle: boolean;
  /** Folder of the standing pages, from the content folder. */
  pagesFolder: string;
  /** File of the page that stands at `/` in place of the list. */
  home: string | undefined;
  nav: NavSource[];
  staticFolders: StaticFolder[];
  /** Prefixes of paths that other servers of the origin answer, each with `/` at both ends. */
  external: string[];
  /** Whether photos come as AVIF besides WebP. */
  avif: boolean;
  /** Whether a line of a paragraph in the source is a line of the text. */
  breaks: boolean;
  /** Whether `$x$` is a formula in posts that do not say. */
  math: boolean;
  /** IANA name of the zone in which the author's days are. */
  timeZone: string;
  /** Whether a post with an error is left out and the rest built, in place of nothing. */
  skipsErrors: boolean;
  /** Whether posts of days to come are hidden until then. */
  hidesFuture: boolean;
  /** Whether a text that does not say when it was revised tells it by its history in git. */
  updatedFromGit: boolean;
  publishing: Publishing;
}
