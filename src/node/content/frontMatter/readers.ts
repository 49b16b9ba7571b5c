import { tagSlug } from "../../../shared/content/tag.ts";
import { readUrls } from "./urls.ts";
import { authors } from "./authors.ts";
import { day, expiry, publication } from "./days.ts";
import type { Reader } from "./fields.ts";
import { hidden } from "./hiding.ts";
import { type Field, foldKey } from "./keys.ts";
import { language, text } from "./texts.ts";
import { decomposedTexts, flagOf, isMapping, kindOf, textOf, textsOf, valueAt } from "./value.ts";

/** Names that have an address each; one that is written twice counts once. */
const names =
  (field: "tags" | "categories", example: string): Reader =>
  ([entry], frontMatter, { report, isJekyll }) => {
    if (!entry) return;
    const { key, line, value } = entry;
    // Jekyll parts the text of a plural key at blanks: https://jekyllrb.com/docs/front-matter/#predefined-variables-for-posts.
    const hasSpaces = isJekyll && /s$/i.test(key) && !/[,，、]/.test(textOf(value) ?? "");
    const found = textsOf(value, hasSpaces ? /\s/ : undefined);
    if (!found) {
      return report("error", line, `${key}: found ${kindOf(value)}, expected a list such as \`${example}\``);
    }
    if (field === "tags") frontMatter.tagsLine = line;
    for (const name of decomposedTexts(value)) {
      const message = `${key}: \`${name}\` is written in decomposed letters (NFD) and counts as the composed; type it anew`;
      report("warning", line, message, "tag");
    }
    const slugs = new Set(frontMatter[field].map(tagSlug));
    for (const name of found) {
      const slug = tagSlug(name);
      if (!slug) {
        const message = `${key}: \`${name}\` has no letter or digit, so it can have no address; it is left out`;
        report("warning", line, message, "tag");
      } else if (!slugs.has(slug)) {
        slugs.add(slug);
        frontMatter[field].push(name);
      }
    }
  };

/** A flag, a mapping with one (`{enable: true}`), or a rank above 0 as Hexo's `sticky: 100`. */
const flag =
  (field: "pinned" | "comments" | "math"): Reader =>
  ([entry], frontMatter, { report }) => {
    if (!entry) return;
    const { key, line, value } = entry;
    const said = isMapping(value) ? (valueAt(value, "enable") ?? valueAt(value, "enabled")) : value;
    const found = /^-?\d+(?:\.\d+)?$/.test(textOf(said) ?? "") ? Number(textOf(said)) > 0 : flagOf(said);
    frontMatter[field] = found ?? false;
    if (found === undefined) {
      report(
        "warning",
        line,
        `${key}: found ${kindOf(value)}, taken as \`false\`; write \`true\` or \`false\``,
      );
    }
  };

/** `toc: false`, Docusaurus' `hide_table_of_contents: true` and MkDocs' `hide: [toc]` alike. */
const toc: Reader = (written, frontMatter, { report }) => {
  for (const { key, line, value } of written) {
    const name = foldKey(key);
    if (isMapping(value)) continue;
    if (name === "hide") {
      if (textsOf(value)?.includes("toc")) frontMatter.toc ??= false;
      continue;
    }
    const said = flagOf(value);
    const hides = name === "hidetableofcontents";
    if (said === undefined) {
      const message = `${key}: found ${kindOf(value)}, which is passed over; write \`true\` or \`false\``;
      report("warning", line, message);
    } else if (!hides) frontMatter.toc ??= said;
    else if (said) frontMatter.toc ??= false;
  }
};

/** Keys under which mappings have the address of a picture. */
const IMAGE_KEYS = ["image", "src", "url", "path", "file"];

const image: Reader = (written, frontMatter, { report }) => {
  const urls = written.map(({ value, line, key }) => {
    const first = Array.isArray(value) ? value[0] : value;
    const inner = IMAGE_KEYS.map((inside) => textOf(valueAt(first, inside))).find(Boolean);
    return { url: isMapping(first) ? inner : textOf(first), line, key, value };
  });
  const found = urls.find(({ url }) => url);
  if (found?.url) frontMatter.image = { url: found.url, line: found.line };
  for (const { url, line, key, value } of urls) {
    // A mapping may be about the picture's caption alone, and `image: false` is none.
    if (url === undefined && !isMapping(value))
      report("warning", line, `${key}: found ${kindOf(value)}, expected an address`);
  }
};

const aliases: Reader = (written, frontMatter, { report }) => {
  for (const { key, line, value } of written) {
    const found = textsOf(value);
    if (!found) {
      const message = `${key}: found ${kindOf(value)}, expected a list such as \`[/old/address/]\`; it is passed over`;
      report("warning", line, message);
    }
    frontMatter.aliases.push(...(found ?? []).map(pathOf));
  }
};

/** An address of this site as a path, also where it is written with the site's name. */
function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, "");
  return `/${path.replace(/^\/+/, "")}`;
}

export const readers: Record<Field, Reader> = {
  title: text("title"),
  date: day("date"),
  updated: day("updated"),
  publication,
  expiry,
  description: text("description"),
  tags: names("tags", "[ai, oracle]"),
  categories: names("categories", "[essays]"),
  series: text("series"),
  image,
  slug: readUrls,
  aliases,
  authors,
  language,
  pinned: flag("pinned"),
  comments: flag("comments"),
  toc,
  math: flag("math"),
  hidden,
};
