import { readingMinutes } from "../../shared/content/readingMinutes.ts";
import type { SearchText } from "../../shared/search/index/indexSource.ts";
import { slugify } from "../../shared/content/slug.ts";
import { summarize } from "../../shared/content/summary.ts";
import { textWordsIn } from "../../shared/i18n/textWords.ts";
import type { CompileOptions } from "./compileOptions.ts";
import { isMdx, readFileName } from "./fileName.ts";
import { excessOfHeading } from "./frontMatter/bounds.ts";
import type { FrontMatter, Times } from "./frontMatter/fields.ts";
import { readFrontMatter, withDefaults } from "./frontMatter/frontMatter.ts";
import { rehypeGalleries } from "../assets/images/gallery.ts";
import type { AddressLink } from "../assets/linkedFiles/urlAttributes.ts";
import type { Asset } from "../assets/images/asset.ts";
import { ImageCollector } from "../assets/images/imageCollector.ts";
import type { Look } from "../assets/images/findImage.ts";
import type { Preview } from "../assets/images/preview.ts";
import { excerptOf } from "../markdown/excerpt.ts";
import { type NameInBrackets, namesInBrackets } from "../markdown/namesInBrackets.ts";
import { readText } from "../markdown/parseText.ts";
import { Addresses } from "../markdown/plainMarkdown/urls.ts";
import { renderMarkdown } from "../markdown/render.tsx";
import { rehypeSourceLinks, type SourceLink } from "../markdown/sourceLinks.ts";
import { withoutReserved } from "../markdown/structure/reservedIds.ts";
import { writeContents } from "../markdown/structure/contents.tsx";
import { idsBesides } from "../markdown/structure/headingPaths.ts";
import type { OtherIds } from "../markdown/structure/otherIds.ts";
import { cleanText } from "../markdown/text/characters.ts";
import { isRepositoryFile } from "./folders/repositoryFile.ts";
import type { Problem, Warn } from "../diagnostics/problem.ts";
import type { SourceFile } from "./readContent.ts";

/** One Markdown file, compiled: what the site needs of a post or a standing page. */
export interface Document
  extends Times, Pick<FrontMatter, "tags" | "tagsLine" | "categories" | "series" | "aliases" | "authors"> {
  /** Path from the content folder, NFC. */
  file: string;
  /** Name of the collection it lies in, where the site names its collections. */
  section: string | undefined;
  /** Whether it is published nowhere. */
  hidden: boolean;
  pinned: boolean;
  comments: boolean;
  title: string;
  /** Whether neither front matter nor a heading names it, so that its title is made of its file's name. */
  isUntitled?: boolean;
  slug: string;
  /** Its address below the base, percent-encoded, where it is not the one that the site's permalink gives. */
  place?: string;
  language: string;
  /** Plain text: the description, else the excerpt. */
  summary: string;
  minutes: number;
  /** The body, finished. */
  html: string;
  /** The text of the body for searching. */
  searchText: SearchText;
  /** The list of its contents, finished; `""` where it has none. */
  contents: string;
  /** What stands before the marker, as HTML of its own. */
  excerpt: string;
  /** The body as Markdown that can be read away from its page; see `markdown/portable/marks.ts` for the marks in it. */
  markdown: string;
  /** Address of its picture, with base where it is of this site. */
  image?: string;
  /** What of that picture is shown with links to it. */
  preview?: Preview;
  assets: Asset[];
  /** How many of its images are git-lfs pointers. */
  pointers: number;
  /** Ids that a link can lead to. */
  ids: string[];
  /** Those that other engines give its headings. */
  otherIds: OtherIds;
  /** Links to other files, by name, and within the text, to be checked when all files are known. */
  links: SourceLink[];
  /** `[[names]]` that are shown as text, outside the dialect that has them; absent where there are none. */
  namesInBrackets?: readonly NameInBrackets[];
  /** Links to pages of this site by their addresses, to be checked then too. */
  addressLinks: AddressLink[];
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

/** Compiles one Markdown file: front matter, title, excerpt, HTML. Reads nothing but the files it shows or includes. */
export async function compileDocument(source: SourceFile, options: CompileOptions): Promise<CompiledFile> {
  const file = source.path.normalize("NFC");
  const named = readFileName(file);
  const warnings: Problem[] = [];
  const warn: Warn = (kind, line, message, cause) =>
    void warnings.push({ severity: "warning", kind, file, line, message, ...(cause && { cause }) });
  const text = cleanText(source.text.replace(/^\uFEFF/, ""), (line, said, cause) =>
    warn("syntax", line, said, cause),
  );
  const {
    frontMatter: own,
    body,
    problems,
    isHeaded,
  } = readFrontMatter(file, text, named.date, options.dialects?.includes("hugo") ?? false);
  if (!isHeaded && isRepositoryFile(file))
    return { document: undefined, isLeftOut: true, problems: [], looks: [] };
  const frontMatter = options.defaults ? withDefaults(own, options.defaults) : own;
  if (named.impossibleDay && !frontMatter.date) {
    const message = `the file name's day \`${named.impossibleDay}\` is in no calendar; rename the file, or give it a \`date\``;
    problems.push({ severity: "error", kind: "date", file, line: 1, message });
  }
  if (problems.some(({ severity }) => severity === "error")) {
    return { document: undefined, problems: [...problems, ...warnings], looks: [] };
  }

  const lastResort = cleanText(named.title) || file;
  const looks: Look[] = [];
  const onLook = (look: Look) => void looks.push(look);
  const { tree, title, language, portable, isTitleWritten } = readText(body, {
    title: frontMatter.title,
    lastResort,
    language: frontMatter.language ?? named.language ?? options.language,
    singleDollars: frontMatter.math ?? options.math ?? false,
    isMathSaid: frontMatter.math !== undefined,
    breaks: options.breaks ?? false,
    dialects: new Set(options.dialects),
    snippets: { contentFolder: options.contentFolder, onLook },
    isMdx: isMdx(file),
    warn,
  });
  const names = options.dialects?.includes("obsidian") ? [] : namesInBrackets(tree);
  const excess = excessOfHeading(title);
  if (excess) {
    const message = `the first heading, which is the title: ${excess}, or write a \`title\``;
    problems.push({ severity: "error", kind: "front matter", file, line: 1, message });
    return { document: undefined, problems: [...problems, ...warnings], looks };
  }
  const words = textWordsIn(language);
  const images = new ImageCollector({
    onLook,
    contentFolder: options.contentFolder,
    file: source.path,
    staticFolders: options.staticFolders ?? [],
    imageIndex: options.imageIndex,
    base: options.base,
    avif: options.avif ?? false,
    siteUrl: options.siteUrl,
    external: options.external,
    words,
    onProblem: (problem) => void problems.push(problem),
  });
  const ids: string[] = [];
  const links: SourceLink[] = [];
  const onLink = (link: SourceLink) => void links.push(link);
  const addressLinks: AddressLink[] = [];
  const onAddress = (link: AddressLink) => void addressLinks.push(link);
  const onId = (id: string) => void ids.push(id);
  const addresses = new Addresses(options.base, options.external);
  const cover = frontMatter.image && (await images.cover(frontMatter.image));
  let searchText: SearchText = { blocks: [], headings: [] };
  const excerptTree = excerptOf(tree);
  const whole = await renderMarkdown(tree, {
    base: options.base,
    siteUrl: options.siteUrl,
    external: options.external,
    words,
    warn,
    onSearchText: (found) => void (searchText = found),
    rehypePlugins: [
      addresses.noteWritten,
      images.rehype,
      images.rehypeMedia,
      images.rehypeLinks(warn, onAddress),
      rehypeGalleries,
      [rehypeSourceLinks, { file, onLink, onId }],
      addresses.noteBecome,
    ],
  });
  const excerpt = await renderMarkdown(excerptTree, {
    base: options.base,
    siteUrl: options.siteUrl,
    external: options.external,
    words,
    idPrefix: withoutReserved(`${slugify(file) ?? "post"}-`),
    rehypePlugins: [addresses.applyTo, [rehypeSourceLinks, { file }]],
  });
  const document: Document = {
    file,
    title,
    ...(frontMatter.title === undefined && title === lastResort && { isUntitled: true }),
    slug:
      frontMatter.slug ??
      (options.slugsFromTitle ? slugify(title) : undefined) ??
      named.slug ??
      slugify(title) ??
      "post",
    date: frontMatter.date ?? named.date,
    time: frontMatter.time,
    updated: frontMatter.updated,
    updatedTime: frontMatter.updatedTime,
    publishOn: frontMatter.publishOn,
    expires: frontMatter.expires,
    language,
    tags: frontMatter.tags,
    tagsLine: frontMatter.tagsLine,
    categories: frontMatter.categories,
    section: source.section,
    ...(frontMatter.series && { series: frontMatter.series }),
    pinned: frontMatter.pinned ?? false,
    comments: frontMatter.comments ?? false,
    hidden: (frontMatter.hidden ?? false) || named.isHidden,
    aliases: frontMatter.aliases,
    authors: frontMatter.authors.map((author) => options.authors?.get(author) ?? author),
    summary: summarize(frontMatter.description ?? excerpt.text),
    minutes: readingMinutes(whole.text),
    html: whole.html,
    searchText,
    contents: writeContents(whole.headings, { words, isWanted: frontMatter.toc }),
    excerpt: excerpt.html,
    markdown: portable.write(addresses),
    ids,
    otherIds: idsBesides(whole.headings, isTitleWritten ? title : undefined, options.dialects),
    links,
    ...(names.length > 0 && { namesInBrackets: names }),
    addressLinks,
    pointers: images.pointers,
    ...cover,
    assets: images.assets,
  };
  return { document, problems: [...problems, ...warnings], looks };
}
