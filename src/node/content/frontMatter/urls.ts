import { parseDay } from "../../../shared/content/calendarDay.ts";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { parseSlug } from "../../../shared/content/slug.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import type { Reader } from "./fields.ts";
import { foldKey } from "./keys.ts";
import { flagOf, kindOf, textOf } from "./value.ts";

const DATED = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})\//;

/**
 * The slug: the last part of the first address that is written. An address of several parts is an old one besides, and a day
 * in it (Zola's `path = "2016/07/07/Rust-1.10"`) the post's, where it has no other.
 */
export const readUrls: Reader = (written, frontMatter, { report }) => {
  for (const { key, line, value } of written) {
    const url = textOf(value);
    const warn = (message: string) => report("warning", line, `${key}: ${message}`);
    // `url: https://…` is what a post is about.
    if (/^[a-z][a-z\d+.-]*:\/\//i.test(url ?? "")) continue;
    if (foldKey(key) === "permalink" && flagOf(value) === false) {
      frontMatter.hidden = true;
      warn("`false` gives the post no address, which hides it; take the key out to publish it");
      continue;
    }
    if (/\/:\w/.test(url ?? "")) {
      warn(`\`${url}\` is a pattern, which one post cannot have; it is passed over`);
      continue;
    }
    // A slug has no query; `c#` is one.
    const isSlug = /^(?:slug|abbrlink)$/.test(foldKey(key));
    const raw = (isSlug ? url?.replace(/[?#]/g, encodeURIComponent) : url && splitUrl(url).path) ?? "";
    const path = decodeUrl(raw);
    const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
    const name = (parts.at(-1) ?? "").replace(/\.html?$/i, "");
    const last = /^index$/i.test(name) && parts.length > 1 ? (parts.at(-2) ?? name) : name;
    const slug = parseSlug(last) ?? tagSlug(last);
    if (!slug) {
      warn(`found ${kindOf(value)}, expected letters, digits and \`-\`; the file's name is used`);
      continue;
    }
    if (slug !== last.normalize("NFC")) {
      warn(`\`${last}\` cannot stand in an address, \`${slug}\` is used; write that`);
    }
    frontMatter.slug ??= slug;
    const isWhole = !path.split("/").includes("..");
    if (isWhole && (parts.length > 1 || path.startsWith("/") || name !== parts.at(-1))) {
      frontMatter.aliases.push(readableUrl(`/${raw.replace(/^\/+/, "")}`));
    }
    const [, year, month, dayOfMonth] = DATED.exec(`/${path}`) ?? [];
    const date = year ? parseDay(`${year}-${month}-${dayOfMonth}`) : undefined;
    if (date) frontMatter.date ??= date;
  }
};
