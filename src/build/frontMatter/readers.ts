import { parseDay } from "../../model/date.ts";
import { tagSlug } from "../../model/tag.ts";
import { readAddresses } from "./addresses.ts";
import type { Reader } from "./fields.ts";
import { type Field, foldKey } from "./keys.ts";
import { decomposedTexts, flagOf, isMapping, kindOf, textOf, textsOf, valueAt } from "./value.ts";

const text =
  (field: "title" | "description" | "language" | "series"): Reader =>
  ([entry], frontMatter, { report }) => {
    if (!entry) return;
    const found = textOf(Array.isArray(entry.value) && field === "series" ? entry.value[0] : entry.value);
    if (found === undefined) {
      report("error", entry.line, `${entry.key}: found ${kindOf(entry.value)}, expected text`);
    } else if (found !== "") frontMatter[field] = found;
  };

const EXPECTED_DAY = "expected a day of the calendar such as `2025-01-22`";

const day =
  (field: "date" | "updated"): Reader =>
  (written, frontMatter, { report, fileDate }) => {
    // `published` may be a flag, and `date` a mapping whose parts have come here by themselves.
    const dated = written.filter(
      ({ key, value }) => !isMapping(value) && !(/^published$/i.test(key) && flagOf(value) !== undefined),
    );
    const [entry] = dated;
    if (!entry) return;
    const found = parseDay(textOf(entry.value) ?? "");
    const message = `${entry.key}: found ${kindOf(entry.value)}, ${EXPECTED_DAY}`;
    if (found) frontMatter[field] = found;
    else if (field === "date" && fileDate) {
      frontMatter.date = fileDate;
      report("warning", entry.line, `${message}; the file name's day is used`, "date");
    } else report("error", entry.line, message, "date");
  };

/** Names that have an address each; one that is written twice counts once. */
const names =
  (field: "tags" | "categories", example: string): Reader =>
  ([entry], frontMatter, { report, isJekyll }) => {
    if (!entry) return;
    const { key, line, value } = entry;
    const found = textsOf(value, isJekyll && field === "tags" && !textOf(value)?.includes(",") ? /\s/ : /,/);
    if (!found) {
      return report("error", line, `${key}: found ${kindOf(value)}, expected a list such as \`${example}\``);
    }
    if (field === "tags") frontMatter.tagsLine = line;
    for (const name of decomposedTexts(value)) {
      const message = `${key}: \`${name}\` is written in decomposed letters (NFD) and counts as the composed; type it anew`;
      report("warning", line, message, "tag");
    }
    for (const name of found) {
      const address = tagSlug(name);
      if (!address) {
        const message = `${key}: \`${name}\` has no letter or digit, so it can have no address; it is left out`;
        report("warning", line, message, "tag");
      } else if (!frontMatter[field].some((other) => tagSlug(other) === address)) {
        frontMatter[field].push(name);
      }
    }
  };

/** A flag, or a rank above 0 as Hexo's `sticky: 100`. */
const flag =
  (field: "pinned" | "comments" | "math"): Reader =>
  ([entry], frontMatter, { report }) => {
    if (!entry) return;
    const { key, line, value } = entry;
    const found = /^\d+$/.test(textOf(value) ?? "") ? Number(textOf(value)) > 0 : flagOf(value);
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

/** What each value of `status` says; others count as hidden. */
const STATUSES: Record<string, boolean> = {
  draft: true,
  hidden: true,
  private: true,
  publish: false,
  published: false,
  public: false,
};

/** Each key may hide; a value that is not understood hides, so that nothing is published by a slip of the pen. */
const hidden: Reader = (written, frontMatter, { report }) => {
  for (const { key, line, value } of written) {
    const name = key.toLowerCase();
    if (name === "published" && parseDay(textOf(value) ?? "")) continue;
    const said = flagOf(value);
    const found =
      name === "status"
        ? STATUSES[textOf(value)?.toLowerCase() ?? ""]
        : said === undefined
          ? undefined
          : said === (name === "draft");
    if (found ?? true) frontMatter.hidden = true;
    if (found === undefined) {
      const known = name === "status" ? "`published` or `draft`" : "`true` or `false`";
      report("warning", line, `${key}: found ${kindOf(value)}, which hides the post; write ${known}`);
    }
  }
};

/** Names or ids: one, a list, or mappings with a `name`. */
const authors: Reader = ([entry], frontMatter, { report }) => {
  if (!entry) return;
  const all = Array.isArray(entry.value) ? entry.value : [entry.value];
  const found = all.map((each) => textOf(isMapping(each) ? valueAt(each, "name") : each));
  if (found.some((name) => name === undefined)) {
    const message = `${entry.key}: found ${kindOf(entry.value)}, expected a name or a list of names`;
    return report("error", entry.line, message);
  }
  frontMatter.authors = (found as string[]).filter(Boolean);
};

/** Keys under which mappings have the address of a picture. */
const IMAGE_KEYS = ["image", "src", "url", "path", "file"];

const image: Reader = (written, frontMatter, { report }) => {
  const addresses = written.map(({ value, line, key }) => {
    const first = Array.isArray(value) ? value[0] : value;
    const inner = IMAGE_KEYS.map((inside) => textOf(valueAt(first, inside))).find(Boolean);
    return { address: isMapping(first) ? inner : textOf(first), line, key, value };
  });
  const found = addresses.find(({ address }) => address);
  if (found?.address) frontMatter.image = { address: found.address, line: found.line };
  for (const { address, line, key, value } of addresses) {
    // A mapping may be about the picture's caption alone, and `image: false` is none.
    if (address === undefined && !isMapping(value))
      report("warning", line, `${key}: found ${kindOf(value)}, expected an address`);
  }
};

const aliases: Reader = (written, frontMatter, { report }) => {
  for (const { key, line, value } of written) {
    const found = textsOf(value);
    if (!found)
      report("error", line, `${key}: found ${kindOf(value)}, expected a list such as \`[/old/address/]\``);
    frontMatter.aliases.push(...(found ?? []).map((address) => `/${address.replace(/^\/+/, "")}`));
  }
};

export const readers: Record<Field, Reader> = {
  title: text("title"),
  date: day("date"),
  updated: day("updated"),
  description: text("description"),
  tags: names("tags", "[ai, oracle]"),
  categories: names("categories", "[essays]"),
  series: text("series"),
  image,
  slug: readAddresses,
  aliases,
  authors,
  language: text("language"),
  pinned: flag("pinned"),
  comments: flag("comments"),
  toc,
  math: flag("math"),
  hidden,
};
