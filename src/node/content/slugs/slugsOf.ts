import { primaryLanguage } from "../../../shared/content/language.ts";
import { slugify } from "../../../shared/content/slug.ts";
import type { NamedBy } from "../../files/fileName.ts";
import { type SlugRuleName, slugRuleOf, type WrittenTitle } from "./slugRules.ts";
import { jekyllSlug } from "./jekyllSlug.ts";
import { toSegment } from "./toSegment.ts";

/** Values of permalink variables, decoded. They may contain `/`, because Hugo keeps it in titles. */
export interface UrlParts {
  title: string;
  file: string;
  slugOrTitle: string;
  slugOrFile: string;
  stem: string;
  simpleSlug: string;
  simpleStem: string;
}

interface Named {
  named: NamedBy;
  title: string;
  /** Default: the title is written as readers see it. */
  written?: WrittenTitle;
  /** Slug in the front matter. */
  ownSlug: string | undefined;
  /** Language of the site, if it is set. */
  siteLanguage: string | undefined;
  rule: SlugRuleName;
  isPost: boolean;
}

/** Returns the slug of a document, and the other parts of addresses that are made from its names. */
export function slugsOf({ named, title, written, ownSlug, siteLanguage, rule: ruleName, isPost }: Named): {
  slug: string;
  urlParts: UrlParts;
} {
  const rule = slugRuleOf(ruleName);
  // Hugo omits the language of a file name from the address if it is the site's. The addresses of translations differ from each other.
  const isOwn =
    named.language === undefined ||
    primaryLanguage(named.language) === (siteLanguage && primaryLanguage(siteLanguage));
  const names = isOwn ? named : { ...named, bareStem: named.stem };
  const source = written && rule.titleSource?.(written, names);
  const ofTitle = toPath(rule.title(source ?? title));
  const ofFile = isPost ? rule.slug(names) : rule.page(names);
  const ofOwn = ownSlug && rule.writtenToken ? toPath(rule.writtenToken(ownSlug)) : ownSlug;
  const slug =
    ownSlug ??
    (rule.isFromTitle && isPost ? lastOf(ofTitle) : undefined) ??
    toSegment(ofFile) ??
    named.slug ??
    slugify(title) ??
    "post";
  const file = toPath(rule.file(names)) ?? slug;
  const simple = (text: string) => toSegment(jekyllSlug(text, "default")) ?? slug;
  return {
    slug,
    urlParts: {
      title: ofTitle ?? slug,
      file,
      slugOrTitle: ofOwn ?? ofTitle ?? slug,
      slugOrFile: ofOwn ?? file,
      stem: toSegment(named.stem) ?? slug,
      simpleSlug: simple(ownSlug ?? named.words),
      simpleStem: simple(named.stem),
    },
  };
}

/** Converts each segment of a path; undefined if none remains. */
function toPath(path: string): string | undefined {
  const segments = path.split("/").flatMap((segment) => toSegment(segment) ?? []);
  return segments.join("/") || undefined;
}

function lastOf(path: string | undefined): string | undefined {
  return path?.split("/").at(-1);
}
