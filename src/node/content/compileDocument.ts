import { readingMinutes } from "../../shared/content/readingMinutes.ts";
import type { SearchText } from "../../shared/search/index/searchText.ts";
import { slugify } from "../../shared/content/slug.ts";
import { slugRuleOf } from "./slugs/slugRules.ts";
import { slugsOf } from "./slugs/slugsOf.ts";
import { summarize } from "../../shared/content/summary.ts";
import { messagesFor } from "../../shared/i18n/messages.ts";
import type { CompileOptions } from "./compileOptions.ts";
import { isMdx, readFileName } from "../files/fileName.ts";
import { excessOfHeading } from "./frontMatter/bounds.ts";
import { readFrontMatter, withDefaults } from "./frontMatter/frontMatter.ts";
import { hugoCover } from "./hugoCover.ts";
import { memoize } from "../cache/memoize.ts";
import { rehypeGalleries } from "../assets/images/gallery.ts";
import type { UrlLink } from "../assets/linkedFiles/urlLink.ts";
import { ImageCollector } from "../assets/images/imageCollector.ts";
import type { Look } from "../files/fileLookup.ts";
import { extractExcerpt } from "../markdown/excerpt.ts";
import type { BodyUrls } from "../markdown/links/collectUrls.ts";
import { findNamesInBrackets } from "../markdown/findNamesInBrackets.ts";
import { rulesOf } from "../markdown/headingRules/headingRule.ts";
import { parseText } from "../markdown/parseText.ts";
import { Urls } from "../markdown/plainMarkdown/urls.ts";
import { rehypeResolveHashes } from "../markdown/links/resolveHashes.ts";
import { renderMarkdown } from "../markdown/render.tsx";
import { rehypeSourceLinks, type SourceLink } from "../markdown/sourceLinks.ts";
import { withoutNotionIds } from "../files/notionName.ts";
import { withoutReserved } from "../markdown/structure/reservedIds.ts";
import { type Heading, writeContents } from "../markdown/structure/contents.tsx";
import { createIdFinder, type FindId } from "../markdown/structure/findId.ts";
import { otherHeadingIds } from "../markdown/structure/headingPaths.ts";
import { cleanText } from "../markdown/text/characters.ts";
import { inMediaFolder, rehypeMediaFolder } from "./mediaFolder.ts";
import { isRepositoryFile } from "./folders/repositoryFile.ts";
import type { Problem, Warn } from "../diagnostics/problem.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import type { Document, CompiledFile } from "./document.ts";

/**
 * Compiles one Markdown file: front matter, title, excerpt and HTML. Reads no other files except images, linked files, and text files that
 * the document includes.
 */
export async function compileDocument(source: SourceFile, options: CompileOptions): Promise<CompiledFile> {
  const file = source.path.normalize("NFC");
  const named = readFileName(options.dialects?.includes("notion") ? withoutNotionIds(file) : file);
  const ruleName = options.slugs ?? "file";
  const rule = slugRuleOf(ruleName);
  const warnings: Problem[] = [];
  const warn: Warn = (kind, line, message, cause) =>
    void warnings.push({ severity: "warning", kind, file, line, message, ...(cause && { cause }) });
  const text = cleanText(source.text.replace(/^\uFEFF/, ""), (line, message, cause) =>
    warn("syntax", line, message, cause),
  );
  const {
    frontMatter: own,
    body,
    problems,
    isHeaded,
    writtenTitle,
  } = readFrontMatter(file, text, {
    fileDate: named.date,
    dialects: options.dialects,
    isRubyTime: ruleName === "jekyll",
    writtenSlug: rule.written,
    writtenPermalink: rule.permalink,
    permalinkKey: rule.permalinkKey,
  });
  const isReadmePage = options.isPage && rule.hasReadmePages;
  if (!isHeaded && isRepositoryFile(file) && !isReadmePage)
    return { document: undefined, isLeftOut: true, problems: [], looks: [] };
  const frontMatter = options.defaults ? withDefaults(own, options.defaults) : own;
  if (named.impossibleDay && !frontMatter.date) {
    const message = `the file name's day \`${named.impossibleDay}\` does not exist; rename the file, or give it a \`date\``;
    problems.push({ severity: "error", kind: "date", file, line: 1, message });
  }
  if (problems.some(({ severity }) => severity === "error")) {
    return { document: undefined, problems: [...problems, ...warnings], looks: [] };
  }

  // Obsidian shows the names of notes as they are.
  const lastResort = cleanText(options.dialects?.includes("obsidian") ? named.words : named.title) || file;
  const looks: Look[] = [];
  const onLook = (look: Look) => void looks.push(look);
  const { tree, title, language, plainMarkdown, isTitleWritten } = parseText(body, {
    title: frontMatter.title,
    lastResort,
    language: frontMatter.language ?? named.language ?? options.language,
    singleDollars: frontMatter.math ?? options.math ?? false,
    isMathSet: frontMatter.math !== undefined,
    breaks: options.breaks ?? false,
    dialects: new Set(options.dialects),
    headingRules: options.headingRules ?? rulesOf(options.dialects ?? []),
    snippets: { contentFolder: options.contentFolder, onLook },
    isMdx: isMdx(file),
    warn,
  });
  const names = options.dialects?.includes("obsidian") ? [] : findNamesInBrackets(tree);
  const excess = excessOfHeading(title);
  if (excess) {
    const message = `the first heading, which is the title: ${excess}, or write a \`title\``;
    problems.push({ severity: "error", kind: "front matter", file, line: 1, message });
    return { document: undefined, problems: [...problems, ...warnings], looks };
  }
  const messages = messagesFor(language);
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
    messages,
    onProblem: (problem) => void problems.push(problem),
  });
  const ids: string[] = [];
  const oldIds: [old: string, own: string][] = [];
  const links: SourceLink[] = [];
  const onLink = (link: SourceLink) => void links.push(link);
  const urlLinks: UrlLink[] = [];
  const onUrl = (link: UrlLink) => void urlLinks.push(link);
  const onId = (id: string) => void ids.push(id);
  const onOldId = (old: string, id: string) => void oldIds.push([old, id]);
  const urls = new Urls(options.base, options.external);
  const coverSource = options.dialects?.includes("hugo")
    ? hugoCover(frontMatter.image, file)
    : inMediaFolder(frontMatter.image, frontMatter.mediaFolder);
  const cover = coverSource && (await images.cover(coverSource));
  let searchText: SearchText = { blocks: [], headings: [] };
  let headings: Heading[] = [];
  const otherIds = memoize(() =>
    otherHeadingIds(headings, isTitleWritten ? title : undefined, options.dialects),
  );
  const idFinder = memoize(() => createIdFinder({ ids, oldIds, otherIds: otherIds(), title }));
  const findId: FindId = (hash) => idFinder()(hash);
  let bodyUrls: BodyUrls = { hrefs: [], imageUrls: [] };
  const excerptTree = extractExcerpt(tree);
  const whole = await renderMarkdown(tree, {
    base: options.base,
    siteUrl: options.siteUrl,
    external: options.external,
    messages,
    warn,
    onHeadings: (found) => void (headings = found),
    onSearchText: (found) => void (searchText = found),
    onUrls: (found) => void (bodyUrls = found),
    rehypePlugins: [
      urls.recordSourceUrls,
      [rehypeMediaFolder, frontMatter.mediaFolder],
      images.rehype,
      images.rehypeMedia,
      images.rehypeLinks(warn, onUrl),
      rehypeGalleries,
      [rehypeSourceLinks, { file, onLink, onId, onOldId }],
      urls.recordResolvedUrls,
      [rehypeResolveHashes, { findId }],
    ],
  });
  const excerpt = await renderMarkdown(excerptTree, {
    base: options.base,
    siteUrl: options.siteUrl,
    external: options.external,
    messages,
    idPrefix: withoutReserved(`${slugify(file) ?? "post"}-`),
    rehypePlugins: [
      urls.applyTo,
      [rehypeSourceLinks, { file }],
      [rehypeResolveHashes, { findId, isExcerpt: true }],
    ],
  });
  const document: Document = {
    file,
    title,
    ...(frontMatter.title === undefined && title === lastResort && { isUntitled: true }),
    ...slugsOf({
      named,
      title,
      written: { title: writtenTitle ?? options.defaults?.title, body },
      ownSlug: frontMatter.slug,
      siteLanguage: options.language,
      rule: ruleName,
      isPost: !options.isPage,
    }),
    ...(frontMatter.permalink !== undefined && { permalink: frontMatter.permalink }),
    ...(source.folder !== undefined && { folder: source.folder }),
    date: frontMatter.date ?? named.date,
    time: frontMatter.time,
    updated: frontMatter.updated,
    updatedTime: frontMatter.updatedTime,
    publishOn: frontMatter.publishOn,
    expires: frontMatter.expires,
    language,
    tags: frontMatter.tags,
    tagsLine: frontMatter.tagsLine,
    categories: [...new Set([...(rule.categoriesOf?.(file) ?? []), ...frontMatter.categories])],
    section: source.section,
    ...(frontMatter.series && { series: frontMatter.series }),
    pinned: frontMatter.pinned ?? false,
    comments: frontMatter.comments ?? false,
    hidden: (frontMatter.hidden ?? false) || named.isHidden,
    aliases:
      rule.aliases?.(frontMatter.aliases, { path: file, permalink: frontMatter.permalink }) ??
      frontMatter.aliases,
    authors: frontMatter.authors.map((author) => options.authors?.get(author) ?? author),
    summary: summarize(frontMatter.description ?? excerpt.text),
    minutes: frontMatter.minutes ?? readingMinutes(whole.text),
    html: whole.html,
    pendingLinks: { html: whole.links, excerpt: excerpt.links },
    searchText,
    contents: writeContents(headings, { messages, isWanted: frontMatter.toc }),
    excerpt: excerpt.html,
    markdown: plainMarkdown.write(urls),
    ...bodyUrls,
    ids,
    oldIds,
    otherIds: otherIds(),
    links,
    ...(names.length > 0 && { namesInBrackets: names }),
    urlLinks,
    pointers: images.pointers,
    ...cover,
    assets: images.assets,
  };
  return { document, problems: [...problems, ...warnings], looks };
}
