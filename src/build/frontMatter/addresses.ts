import { parseDay } from "../../model/date.ts";
import { parseSlug, slugify } from "../../model/slug.ts";
import type { Reader } from "./fields.ts";
import { kindOf, textOf } from "./value.ts";

const DATED = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})\//;

/**
 * The slug: the last part of the first address that is written. An address of several parts is an old one besides, and a day
 * in it (Zola's `path = "2016/07/07/Rust-1.10"`) the post's, where it has no other.
 */
export const readAddresses: Reader = (written, frontMatter, { report }) => {
  for (const { key, line, value } of written) {
    const address = textOf(value);
    if (address === undefined) {
      report("error", line, `${key}: found ${kindOf(value)}, expected letters, digits and \`-\``);
      continue;
    }
    // `url: https://…` is what a post is about.
    if (/^[a-z][a-z\d+.-]*:\/\//i.test(address)) continue;
    if (/\/:\w/.test(address)) {
      report(
        "warning",
        line,
        `${key}: \`${address}\` is a pattern, which one post cannot have; it is passed over`,
      );
      continue;
    }
    const path = address.replace(/[?#].*$/, "").replace(/^\/+|\/+$/g, "");
    const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
    const name = (parts.at(-1) ?? "").replace(/\.html?$/i, "");
    const last = /^index$/i.test(name) && parts.length > 1 ? (parts.at(-2) ?? name) : name;
    const slug = parseSlug(last) ?? slugify(last);
    if (!slug) {
      report("error", line, `${key}: found ${kindOf(value)}, expected letters, digits and \`-\``);
      continue;
    }
    if (slug !== last.normalize("NFC")) {
      report(
        "warning",
        line,
        `${key}: \`${last}\` cannot stand in an address, \`${slug}\` is used; write that`,
      );
    }
    frontMatter.slug ??= slug;
    if (parts.length > 1 || address.startsWith("/") || name !== parts.at(-1)) {
      frontMatter.aliases.push(`/${address.replace(/^\/+/, "")}`);
    }
    const [, year, month, dayOfMonth] = DATED.exec(`/${path}`) ?? [];
    const date = year ? parseDay(`${year}-${month}-${dayOfMonth}`) : undefined;
    if (date) frontMatter.date ??= date;
  }
};
