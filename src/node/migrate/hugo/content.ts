import { splitFrontMatter } from "../../content/frontMatter/formats/splitFrontMatter.ts";
import { type Mapping, textOf, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import type { MigratedSite } from "../migration.ts";
import { valueIn } from "./config.ts";
import type { HugoLanguage } from "./languages.ts";

/** A file of a site's content that Hugo publishes as a page. */
export interface HugoPage {
  /** Path relative to the site. */
  file: string;
  kind: "page" | "section" | "home";
  language: HugoLanguage;
  /** Folders below the language's content, without that of a leaf bundle. */
  folders: readonly string[];
  /** File name without language and extension, or the folder of a leaf bundle: `a` for `a.ko.md` and `a/index.md`. */
  baseName: string;
  frontMatter: Mapping;
  title: string;
  /** Slug in the front matter, or in the file name if the configuration says so. */
  slug: string | undefined;
  /** Date as written, with its time zone. */
  date: string | undefined;
  /** Whole file. */
  text: string;
  /** Whether it contains text below its front matter. */
  hasBody: boolean;
}

/** The content of a site. */
export interface HugoContent {
  pages: HugoPage[];
  /** Paths of pages in formats other than Markdown. */
  others: string[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Formats that Hugo publishes as pages: https://gohugo.io/content-management/formats/ */
const OTHER_FORMAT = /\.(?:html?|adoc|asciidoc|ad|org|rst|pandoc|pdc|mdown)$/i;

/** Reads the front matter of all content of a site. */
export async function readHugoContent(
  languages: readonly HugoLanguage[],
  { list, read }: Pick<MigratedSite, "list" | "read">,
): Promise<HugoContent> {
  const keys = new Map(languages.map((language) => [language.key, language]));
  const pages: HugoPage[] = [];
  const others: string[] = [];
  for (const contentDir of new Set(languages.map((each) => each.contentDir))) {
    const owner = languages.find((each) => each.contentDir === contentDir);
    if (!owner) continue;
    const inner = languages
      .map((each) => `${each.contentDir}/`)
      .filter((each) => each.startsWith(`${contentDir}/`));
    const files = (await list(contentDir)).filter(
      (file) => !inner.some((each) => each !== `${contentDir}/` && file.startsWith(each)),
    );
    const bundles = new Set(files.filter((file) => isLeaf(file, keys)).map(folderOf));
    for (const file of files) {
      const folder = folderOf(file);
      // All other files in the folder of a leaf bundle and below it are its resources.
      if (!isLeaf(file, keys) && isWithin(folder, bundles, contentDir)) continue;
      if (OTHER_FORMAT.test(file)) others.push(file);
      if (!MARKDOWN.test(file)) continue;
      pages.push(readPage({ file, contentDir, owner, keys, text: (await read(file)) ?? "" }));
    }
  }
  return { pages, others };
}

interface PageSource {
  file: string;
  contentDir: string;
  /** Language of files without a language in their names. */
  owner: HugoLanguage;
  keys: ReadonlyMap<string, HugoLanguage>;
  text: string;
}

function readPage({ file, contentDir, owner, keys, text }: PageSource): HugoPage {
  const { name, language } = splitName(file, keys);
  const folders = file
    .slice(contentDir.length + 1)
    .split("/")
    .slice(0, -1);
  const isBundle = name === "index" && folders.length > 0;
  const { entries, body } = splitFrontMatter(file, text);
  const frontMatter = { entries };
  const { config } = language ?? owner;
  const { date, slug } = dateOf(
    frontMatter,
    isBundle ? (folders.at(-1) ?? name) : name,
    textsOf(valueIn(config, "frontmatter", "date")),
  );
  return {
    file,
    kind: name !== "_index" ? "page" : folders.length === 0 ? "home" : "section",
    language: language ?? owner,
    folders: isBundle ? folders.slice(0, -1) : folders,
    baseName: isBundle ? (folders.at(-1) ?? name) : name,
    frontMatter,
    title: textOf(valueAt(frontMatter, "title")) ?? "",
    // Hugo removes `-` at the ends of a slug in front matter.
    slug: textOf(valueAt(frontMatter, "slug"))?.replace(/^-+|-+$/g, "") || slug,
    date,
    text,
    hasBody: body.trim() !== "",
  };
}

/** Keys of the date in order: https://gohugo.io/configuration/front-matter/#dates */
const DATE_KEYS = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"];

/**
 * Returns the date of a page, and the slug that is the rest of its file name if the date is from there. The configuration names keys, or
 * `:filename` for a name such as `2025-01-22-a.md`, or `:default`.
 */
function dateOf(
  frontMatter: Mapping,
  name: string,
  sources: readonly string[] = [":default"],
): { date?: string | undefined; slug?: string | undefined } {
  for (const source of sources.flatMap((each) => (each === ":default" ? DATE_KEYS : [each]))) {
    if (source === ":filename") {
      const [, date, rest = ""] = /^(\d{4}-\d\d-\d\d)(.*)$/s.exec(name) ?? [];
      if (date !== undefined) return { date, slug: rest.replace(/^[ \-_]+|[ \-_]+$/g, "") || undefined };
      continue;
    }
    const date = textOf(valueAt(frontMatter, source));
    if (date !== undefined && /^\d{4}-\d\d-\d\d/.test(date)) return { date };
  }
  return {};
}

function splitName(file: string, keys: ReadonlyMap<string, HugoLanguage>) {
  const whole = (file.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "");
  const [, name = whole, key = ""] = /^(.+)\.([^.]+)$/.exec(whole) ?? [];
  const language = keys.get(key.toLowerCase());
  return language ? { name, language } : { name: whole, language };
}

function isLeaf(file: string, keys: ReadonlyMap<string, HugoLanguage>): boolean {
  return (MARKDOWN.test(file) || OTHER_FORMAT.test(file)) && splitName(file, keys).name === "index";
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

/** Whether a folder or one above it, below the root, is one of the bundles. */
function isWithin(folder: string, bundles: ReadonlySet<string>, root: string): boolean {
  for (let each = folder; each.length > root.length; each = folderOf(each))
    if (bundles.has(each)) return true;
  return false;
}
