import { slugify } from "../../../shared/content/slug.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import type { NamedBy } from "../../files/fileName.ts";
import { hexoPermalink } from "./hexoPermalink.ts";
import { hexoSlug } from "./hexoSlug.ts";
import { hugoPermalink } from "./hugoPermalink.ts";
import { hugoSegment, hugoToken } from "./hugoSlug.ts";
import { jekyllPermalink } from "./jekyllPermalink.ts";
import { jekyllCategories, jekyllName, jekyllPath, jekyllSlug } from "./jekyllSlug.ts";
import { type MaterialSlugOptions, materialSlug, SLUG_CASES, type SlugCase } from "./materialSlug.ts";
import { mkdocsTitle } from "./mkdocsTitle.ts";
import { pythonMarkdownSlug } from "./pythonMarkdownSlug.ts";
import { obsidianAliases, obsidianPermalink, withPlus } from "./obsidianUrls.ts";
import { velogSlug } from "./velogSlug.ts";
import { withoutNotionIds } from "../../files/notionName.ts";

/** Names of the rules that `slugs` in site.yaml may choose. */
export const SLUG_RULES = [
  "file",
  "title",
  "material",
  "python-markdown",
  "jekyll",
  "hugo",
  "hugo-cased",
  "hexo",
  "obsidian",
  "velog",
  "notion",
] as const;

/**
 * Name of a rule that makes the parts of addresses. Names of the rules of MkDocs may contain the options: the case and the separator, such as
 * `material none _`.
 */
export type SlugRuleName =
  (typeof SLUG_RULES)[number] | `material ${SlugCase} ${string}` | `python-markdown ${string}`;

type FileNames = Pick<NamedBy, "stem" | "bareStem" | "words">;

/** Where the title of a document is written. */
export interface WrittenTitle {
  /** The title in the front matter, with all its spaces. */
  title: string | undefined;
  body: string;
}

/** How an engine makes the parts of an address. Results may be empty, or contain characters that no address can contain. */
export interface SlugRule {
  /** Whether the slug of a post without one in its front matter is made from its title. Default: from its file name. */
  isFromTitle?: boolean;
  /** Whether a `README.md` without front matter is a page, as in MkDocs. Default: it describes its folder. */
  hasReadmePages?: boolean;
  title(title: string): string;
  /** Returns the text that `title` converts. Absent if it is the title that readers see. */
  titleSource?(written: WrittenTitle, names: FileNames): string;
  /** Converts the file name of a post to its slug. */
  slug(names: FileNames): string;
  /** Converts the file name of a post to the variable `{file}`. */
  file(names: FileNames): string;
  /** Converts the file name of a page to the last segment of its address. */
  page(names: FileNames): string;
  /** Converts the name of a folder. */
  folder(name: string): string;
  category(name: string): string;
  /** Converts a slug in front matter. Absent in Maru's own rules, which report a slug that they cannot use. */
  written?(slug: string): string;
  /**
   * Converts the whole address in front matter to a pattern of Maru. Present if the engine reads it from {@link permalinkKey}, and only `slug`
   * and `abbrlink` set parts of it.
   */
  permalink?(written: string): string | undefined;
  /** Key of the whole address. Default: `permalink`. */
  permalinkKey?: "url";
  /** Converts the aliases of a file. */
  aliases?(aliases: readonly string[], file: { path: string; permalink: string | undefined }): string[];
  /** Returns the categories that a file has by its folders, before those in its front matter. */
  categoriesOf?(file: string): string[];
  /** Converts the result of `written` to the value of `{slugOrTitle}` and `{slugOrFile}`. Default: unchanged. */
  writtenToken?(slug: string): string;
  /** Changes the whole path of a post. */
  path?(path: string): string;
}

const maru: SlugRule = {
  title: (title) => slugify(title) ?? "",
  slug: ({ words }) => slugify(words) ?? "",
  file: ({ words }) => slugify(words) ?? "",
  page: ({ words }) => slugify(words) ?? "",
  folder: (name) => slugify(name) ?? "",
  category: (name) => tagSlug(name) ?? "",
};

const unchanged = (text: string) => text;
const wholeName = ({ stem }: FileNames) => stem;

const hugo = (isCased: boolean): SlugRule => {
  const segment = (text: string) => hugoSegment(text, isCased);
  const token = (text: string) => hugoToken(text, isCased);
  return {
    title: token,
    slug: ({ bareStem }) => segment(bareStem),
    file: ({ bareStem }) => token(bareStem),
    page: ({ bareStem }) => segment(bareStem),
    folder: segment,
    category: segment,
    // Hugo removes `-` at the ends of a slug in front matter.
    written: (slug) => segment(slug.replace(/^-+|-+$/g, "")),
    // Only spaces at the ends become `-` there, which tokens do not have.
    writtenToken: (slug) => token(slug.replace(/^-|-$/g, "")),
    permalink: (written) => hugoPermalink(written, isCased),
    permalinkKey: "url",
  };
};

const mkdocs = (convert: (text: string) => string): SlugRule => ({
  isFromTitle: true,
  hasReadmePages: true,
  title: convert,
  titleSource: ({ title, body }, { stem }) => title ?? mkdocsTitle(body, stem),
  slug: wholeName,
  file: wholeName,
  page: wholeName,
  folder: unchanged,
  category: convert,
  written: unchanged,
});

const material = (options?: MaterialSlugOptions) => mkdocs((text) => materialSlug(text, options));
const pythonMarkdown = (separator?: string) => mkdocs((text) => pythonMarkdownSlug(text, separator));

const obsidian: SlugRule = {
  title: withPlus,
  slug: ({ stem }) => withPlus(stem),
  file: ({ stem }) => withPlus(stem),
  page: ({ stem }) => withPlus(stem),
  folder: withPlus,
  category: maru.category,
  written: unchanged,
  permalink: obsidianPermalink,
  aliases: obsidianAliases,
};

/** The rules without options by their names. */
const slugRules: Readonly<Record<(typeof SLUG_RULES)[number], SlugRule>> = {
  file: maru,
  title: { ...maru, isFromTitle: true },
  material: material(),
  "python-markdown": pythonMarkdown(),
  jekyll: {
    title: (title) => jekyllSlug(title),
    slug: ({ words }) => jekyllSlug(jekyllName(words)),
    file: ({ words }) => jekyllSlug(jekyllName(words)),
    page: wholeName,
    folder: unchanged,
    category: (name) => name.toLowerCase(),
    written: (slug) => jekyllSlug(slug),
    permalink: (written) => jekyllPermalink(written),
    categoriesOf: jekyllCategories,
    path: jekyllPath,
  },
  hugo: hugo(false),
  "hugo-cased": hugo(true),
  hexo: {
    title: (title) => hexoSlug(title),
    // Hexo's setting `new_post_name` decides whether a day in the file name is part of the slug. Without it, `{file}` is the slug.
    slug: ({ words }) => words,
    file: wholeName,
    page: wholeName,
    folder: unchanged,
    category: (name) => hexoSlug(name, "asWritten"),
    written: unchanged,
    permalink: hexoPermalink,
  },
  obsidian,
  velog: { ...maru, isFromTitle: true, title: velogSlug, written: unchanged },
  notion: { ...maru, isFromTitle: true, folder: (name) => slugify(withoutNotionIds(name)) ?? "" },
};

/** Returns a rule by its name. */
export function slugRuleOf(name: SlugRuleName): SlugRule {
  if (Object.hasOwn(slugRules, name)) return slugRules[name as keyof typeof slugRules];
  const [, written, separator = ""] = /^\S+(?: (lower|lower-ascii|fold|none))? (.*)$/su.exec(name) ?? [];
  const letterCase = SLUG_CASES.find((each) => each === written);
  return letterCase ? material({ case: letterCase, separator }) : pythonMarkdown(separator);
}
