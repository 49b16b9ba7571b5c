import { languageByScript } from "../model/language.ts";
import { readingMinutes } from "../model/minutes.ts";
import { slugify } from "../model/slug.ts";
import { summarize } from "../model/summary.ts";
import { wordsIn } from "../model/words/words.ts";
import { readFileName } from "./fileName.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { type Asset, rehypeImages } from "./images.ts";
import { excerptOf } from "./markdown/excerpt.ts";
import { numberFootnotes } from "./markdown/footnotes.ts";
import { dropLeadingHeading, leadingHeading, lowerHeadings } from "./markdown/headings.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { renderMarkdown } from "./markdown/render.tsx";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./read.ts";

/** One Markdown file, compiled: what the site needs of a post or a standing page. */
export interface Document extends Pick<
  FrontMatter,
  "date" | "updated" | "tags" | "tagsLine" | "categories" | "series" | "pinned" | "comments" | "draft"
> {
  /** Path from the content folder, NFC. */
  file: string;
  /** Name of the collection it lies in, where the site names its collections. */
  section: string | undefined;
  title: string;
  slug: string;
  language: string;
  /** Plain text: the description, else the excerpt. */
  summary: string;
  minutes: number;
  /** The body, finished. */
  html: string;
  /** What stands before the marker, as HTML of its own. */
  excerpt: string;
  assets: Asset[];
}

export interface CompileOptions {
  contentFolder: string;
  base: string;
  /** The language of `site.yaml`, for texts that do not tell theirs; undefined where it is not set. */
  language: string | undefined;
}

/** What compiling a file gives: a document, unless one of the problems is an error. */
export interface CompiledFile {
  document: Document | undefined;
  problems: Problem[];
}

/** Compiles one Markdown file: front matter, title, excerpt, HTML. Reads nothing but the images it shows. */
export async function compileDocument(source: SourceFile, options: CompileOptions): Promise<CompiledFile> {
  const file = source.path.normalize("NFC");
  const { frontMatter, body, problems } = readFrontMatter(file, source.text);
  if (problems.some(({ severity }) => severity === "error")) return { document: undefined, problems };

  const tree = parseMarkdown(body);
  const named = readFileName(file);
  const title = frontMatter.title ?? leadingHeading(tree) ?? (named.title || file);
  dropLeadingHeading(tree, title);
  lowerHeadings(tree);
  numberFootnotes(tree);

  const language = frontMatter.language ?? options.language ?? languageByScript(title + body) ?? "en";
  const assets = new Map<string, Asset>();
  const images = rehypeImages.bind(undefined, {
    contentFolder: options.contentFolder,
    file: source.path,
    onAsset: (asset) => void assets.set(asset.path, asset),
    onMissing: (line, address, reason) => {
      const message = `image \`${address}\` is not shown: ${reason}; mend its address, relative to this file`;
      problems.push({ severity: "warning", file, line, message });
    },
  });
  const words = wordsIn(language);
  const whole = await renderMarkdown(tree, { base: options.base, words, rehypePlugins: [images] });
  const excerpt = await renderMarkdown(excerptOf(tree), { base: options.base, words });
  const document: Document = {
    file,
    title,
    slug: frontMatter.slug ?? named.slug ?? slugify(title) ?? "post",
    date: frontMatter.date ?? named.date,
    updated: frontMatter.updated,
    language,
    tags: frontMatter.tags,
    tagsLine: frontMatter.tagsLine,
    categories: frontMatter.categories,
    section: source.section,
    ...(frontMatter.series && { series: frontMatter.series }),
    pinned: frontMatter.pinned,
    comments: frontMatter.comments,
    draft: frontMatter.draft,
    summary: summarize(frontMatter.description ?? excerpt.text),
    minutes: readingMinutes(whole.text),
    html: whole.html,
    excerpt: excerpt.html,
    assets: [...assets.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return { document, problems };
}
