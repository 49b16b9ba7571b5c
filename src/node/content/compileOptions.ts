import type { Dialect } from "../markdown/dialects/dialect.ts";
import type { FrontMatter } from "./schema/frontMatter.ts";
import type { ImageIndex } from "../assets/images/imageIndex.ts";
import type { StaticFolder } from "../files/staticFolder.ts";

/** What compiling a file depends on besides its text. */
export interface CompileOptions {
  contentFolder: string;
  base: string;
  /** Origin of the site, where it is known: links to it lead within the app. */
  siteUrl?: string | undefined;
  /** Prefixes of paths that other servers of the origin answer, each with `/` at both ends. */
  external?: readonly string[];
  /** Folders whose files are part of the site as they are. */
  staticFolders?: readonly StaticFolder[];
  /** Finds images by their names alone. */
  imageIndex?: ImageIndex;
  /** Whether photos come as AVIF too. */
  avif?: boolean;
  /** Whether a line of a paragraph in the source is a line of the text. */
  breaks?: boolean;
  /** Engines whose syntax is read besides Markdown and Maru's own; none by default. */
  dialects?: readonly Dialect[];
  /** Whether `$x$` is a formula in posts that do not say. */
  math?: boolean;
  /** The language of `site.yaml`, for texts that do not tell theirs; undefined where it is not set. */
  language: string | undefined;
  /** Whether a post without a slug has one made from its title, not from its file name. */
  slugsFromTitle?: boolean;
  /** What the folders of the file say for all in them. */
  defaults?: FrontMatter | undefined;
  /** Names of authors by their ids. */
  authors?: ReadonlyMap<string, string>;
}
