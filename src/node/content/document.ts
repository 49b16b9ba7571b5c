import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { SearchText } from "../../shared/search/index/searchText.ts";
import type { FrontMatter } from "./schema/frontMatter.ts";
import type { UrlLink } from "../assets/linkedFiles/urlLink.ts";
import type { Asset } from "../assets/images/asset.ts";
import type { Look } from "../files/fileLookup.ts";
import type { Preview } from "../assets/images/preview.ts";
import type { NameInBrackets } from "../markdown/findNamesInBrackets.ts";
import type { PendingLink } from "../markdown/links/pendingLink.ts";
import { type SourceLink } from "../markdown/sourceLinks.ts";
import type { OtherIds } from "../markdown/structure/otherIds.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** One Markdown file, compiled: what the site needs of a post or a standing page. */
export interface Document extends Pick<
  FrontMatter,
  | "date"
  | "time"
  | "updated"
  | "updatedTime"
  | "publishOn"
  | "expires"
  | "tags"
  | "tagsLine"
  | "categories"
  | "series"
  | "aliases"
  | "authors"
> {
  /** Path from the content folder, NFC. */
  file: string;
  /** Name of its collection, if the site names its collections. */
  section: string | undefined;
  /** Whether it is published nowhere. */
  hidden: boolean;
  pinned: boolean;
  comments: boolean;
  title: string;
  /** Whether neither front matter nor a heading names it, so that its title is made of its file's name. */
  isUntitled?: boolean;
  slug: string;
  /** URL that replaces the one of the permalink pattern. Posts that are pages too have it. */
  fixedPath?: RoutePath;
  language: string;
  /** Plain text: the description, else the excerpt. */
  summary: string;
  minutes: number;
  /** The body, finished except for its pending links. */
  html: string;
  /** Links in `html` and `excerpt` whose URLs depend on other files or on the page's own URL; none once they are resolved. */
  pendingLinks: { html: readonly PendingLink[]; excerpt: readonly PendingLink[] };
  /** The text of the body for searching. */
  searchText: SearchText;
  /** The list of its contents, finished; `""` where it has none. */
  contents: string;
  /** HTML of the text before the marker, or of the first paragraph if it has no marker. */
  excerpt: string;
  /** The body as Markdown that can be read outside the page; see `markdown/plainMarkdown/marks.ts` for the marks in it. */
  markdown: string;
  /** URL of its image, with the base path if it is of this site. */
  image?: string;
  /** The part of the image that link previews show. */
  preview?: Preview;
  assets: Asset[];
  /** How many of its images are git-lfs pointers. */
  pointers: number;
  /** URLs on this site that links of the body lead to. Those of pending links are added when they are resolved. */
  hrefs: readonly SiteUrl[];
  /** URLs of the images of this site in the body. */
  imageUrls: readonly SiteUrl[];
  /** Ids that a link can lead to. */
  ids: string[];
  /** Those that other engines give its headings. */
  otherIds: OtherIds;
  /** Links to other files, by name, and within the text, to be checked when all files are known. */
  links: SourceLink[];
  /** `[[names]]` that are shown as text, outside the dialect that has them; absent where there are none. */
  namesInBrackets?: readonly NameInBrackets[];
  /** Links to pages of this site by their URLs, to be checked then too. */
  urlLinks: UrlLink[];
}

/** What compiling a file gives: a document, unless one of the problems is an error. */
export interface CompiledFile {
  document: Document | undefined;
  /** Whether it is no post, being about its repository; it is no problem either. */
  isLeftOut?: boolean;
  problems: Problem[];
  /** Where files were looked for that it shows or links to. */
  looks: Look[];
}
