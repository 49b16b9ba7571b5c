import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { SearchText } from "../../shared/search/index/searchText.ts";
import type { FrontMatter } from "./schema/frontMatter.ts";
import type { UrlParts } from "./slugs/slugsOf.ts";
import type { UrlLink } from "../assets/linkedFiles/urlLink.ts";
import type { Asset } from "../assets/images/asset.ts";
import type { Look } from "../files/fileLookup.ts";
import type { Preview } from "../assets/images/preview.ts";
import type { NameInBrackets } from "../markdown/findNamesInBrackets.ts";
import type { PendingLink } from "../markdown/links/pendingLink.ts";
import { type SourceLink } from "../markdown/sourceLinks.ts";
import type { OtherIds } from "../markdown/structure/otherIds.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** A compiled Markdown file: a post or a page. */
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
  /** Path relative to the content folder, in NFC. */
  file: string;
  /** Name of the collection that contains the document, if the collection has a name. */
  section: string | undefined;
  /** Whether the document is hidden, such as a draft. Hidden documents are excluded from the site, unless drafts are included. */
  hidden: boolean;
  pinned: boolean;
  comments: boolean;
  title: string;
  /** Whether its title is derived from its file name, because neither front matter nor a heading contains one. */
  isUntitled?: boolean;
  slug: string;
  /** Values of permalink variables that are made from its title and file name. */
  urlParts?: UrlParts;
  /** Pattern of its address in its front matter, which overrides that of the site. */
  permalink?: string | undefined;
  /** Folder of the collection that contains the document. */
  folder?: string | undefined;
  /** URL that replaces the one from the permalink pattern, for posts that are also pages and for posts whose URL Maru reserves. */
  fixedPath?: RoutePath;
  language: string;
  /** Description in plain text, or the excerpt if there is no description. */
  summary: string;
  minutes: number;
  /** HTML of the body. All URLs in it are final, except those of its pending links. */
  html: string;
  /** Links in `html` and `excerpt` whose URLs depend on other files or on the URL of the page; empty after they are resolved. */
  pendingLinks: { html: readonly PendingLink[]; excerpt: readonly PendingLink[] };
  /** Text of the body for the search index. */
  searchText: SearchText;
  /** HTML of the table of contents; `""` if there is none. */
  contents: string;
  /** HTML of the text before the excerpt marker (`<!-- more -->`), or of the first paragraph if there is no marker. */
  excerpt: string;
  /** The body as Markdown without Maru's syntax, for use outside the page. `markdown/plainMarkdown/marks.ts` describes the marks in it. */
  markdown: string;
  /** URL of its image; includes the base path if the image belongs to this site. */
  image?: string;
  /** The part of the image that link previews show. */
  preview?: Preview;
  assets: Asset[];
  /** Number of its images that are git-lfs pointers instead of image data. */
  pointers: number;
  /** URLs on this site that the body links to. The URLs of pending links are added when they are resolved. */
  hrefs: readonly SiteUrl[];
  /** URLs of the images of this site in the body. */
  imageUrls: readonly SiteUrl[];
  /** Element ids that links can target. */
  ids: string[];
  /** Ids of its headings that exist as anchors, because they were their ids in the engine of the site. */
  oldIds: OtherIds;
  /** Ids that any other engine assigns to its headings. */
  otherIds: OtherIds;
  /** Links to Markdown files, to pages by name, and to ids of the document itself. They are checked after all files are compiled. */
  links: SourceLink[];
  /** `[[names]]` that are shown as text because the dialect with this syntax is not enabled; absent if there are none. */
  namesInBrackets?: readonly NameInBrackets[];
  /** Links to URLs of this site. They are checked after all files are compiled. */
  urlLinks: UrlLink[];
}

/** Result of compiling a file. `document` is `undefined` if the file is left out or an error prevents its compilation. */
export interface CompiledFile {
  document: Document | undefined;
  /** Whether the file is excluded without a problem, because it describes a repository (`README.md`). */
  isLeftOut?: boolean;
  problems: Problem[];
  /** Paths at which the compilation looked for files that the document shows, includes or links to. */
  looks: Look[];
}
