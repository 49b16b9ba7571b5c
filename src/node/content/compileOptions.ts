import type { Dialect } from "../markdown/dialects/dialect.ts";
import type { SlugRuleName } from "./slugs/slugRules.ts";
import type { HeadingRule } from "../markdown/headingRules/headingRule.ts";
import type { FrontMatter } from "./schema/frontMatter.ts";
import type { ImageIndex } from "../assets/images/imageIndex.ts";
import type { StaticFolder } from "../files/staticFolder.ts";

/** Inputs of compiling a file, besides its text. */
export interface CompileOptions {
  contentFolder: string;
  base: string;
  /** Origin of the site, if it is set. Links to this origin are opened within the app. */
  siteUrl?: string | undefined;
  /** Prefixes of URL paths that another server of the same origin handles, each with `/` at both ends. */
  external?: readonly string[];
  /** Folders whose files are published unchanged. */
  staticFolders?: readonly StaticFolder[];
  /** Finds images by file name, in any folder. */
  imageIndex?: ImageIndex;
  /** Whether photos are also published as AVIF. */
  avif?: boolean;
  /** Whether a line break in a paragraph of the source becomes `<br>`. */
  breaks?: boolean;
  /** Engines whose syntax is enabled in addition to Markdown and Maru's syntax. Default: none. */
  dialects?: readonly Dialect[];
  /** Rules of other engines, by which headings have further ids. Default: the rules of `dialects`. */
  headingRules?: readonly HeadingRule[];
  /** Whether `$x$` is a formula in posts whose front matter does not set `math`. */
  math?: boolean;
  /** Language in `site.yaml`, used for texts without a language of their own; `undefined` if it is not set. */
  language: string | undefined;
  /** The rule that makes the slug if the front matter contains none. Default: `file`. */
  slugs?: SlugRuleName;
  /** Whether the file is a page, which has the address of its file in every engine. */
  isPage?: boolean;
  /** Default front matter for the file, from `.meta.yml` files. */
  defaults?: FrontMatter | undefined;
  /** Names of authors by id. */
  authors?: ReadonlyMap<string, string>;
}
