import { type Day, parseDay } from "../../../shared/content/calendarDay.ts";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { parseSlug } from "../../../shared/content/slug.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import { toSegment } from "../slugs/toSegment.ts";
import { usablePattern } from "../slugs/usablePattern.ts";
import { foldKey } from "./foldKey.ts";
import type { Reader } from "./reader.ts";
import { flagOf, kindOf, textOf } from "./value.ts";

const DATED = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})\//;

interface ReadUrls {
  slug?: string;
  /** Pattern of the whole address. */
  permalink?: string;
  aliases: string[];
  date?: Day;
  hidden?: boolean;
}

/**
 * Reads the slug: the last segment of the first URL. A URL that is more than a slug, such as `/a/` or `a/b`, also becomes an alias. A day
 * in the URL (Zola's `path = "2016/07/07/Rust-1.10"`) is the date of the post if its front matter contains no other date.
 */
export const readUrls: Reader<ReadUrls> = (
  written,
  { report, writtenSlug, writtenPermalink, permalinkKey = "permalink" },
) => {
  const read: ReadUrls = { aliases: [] };
  for (const { key, line, value } of written) {
    const url = textOf(value);
    const warn = (message: string) => report("warning", line, `${key}: ${message}`);
    // `url: https://…` is a link to the subject of the post, not the URL of the post.
    if (/^[a-z][a-z\d+.-]*:\/\//i.test(url ?? "")) continue;
    if (foldKey(key) === "permalink" && flagOf(value) === false) {
      read.hidden = true;
      warn("`false` removes the address of the post, which hides it; remove the key to publish it");
      continue;
    }
    const isSlug = /^(?:slug|abbrlink)$/.test(foldKey(key));
    if (writtenPermalink && !isSlug) {
      // Other keys, such as `path`, are the author's own variables in that engine.
      const pattern = foldKey(key) === permalinkKey && usablePattern(writtenPermalink(url ?? "") ?? "");
      if (pattern) read.permalink ??= pattern;
      else if (foldKey(key) === permalinkKey)
        warn(`found ${kindOf(value)}, expected an address; it is ignored`);
      continue;
    }
    if (/\/:\w/.test(url ?? "")) {
      warn(`\`${url}\` is a pattern, which a single post cannot have; it is ignored`);
      continue;
    }
    // A slug has no query or hash: `c#` is a complete slug.
    const raw = (isSlug ? url?.replace(/[?#]/g, encodeURIComponent) : url && splitUrl(url).path) ?? "";
    const path = decodeUrl(raw);
    const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
    const name = (parts.at(-1) ?? "").replace(/\.html?$/i, "");
    const last = /^index$/i.test(name) && parts.length > 1 ? (parts.at(-2) ?? name) : name;
    const wanted = writtenSlug && isSlug ? writtenSlug(last) : last;
    const slug = (writtenSlug ? toSegment(wanted) : parseSlug(wanted)) ?? tagSlug(last);
    if (!slug) {
      warn(`found ${kindOf(value)}, expected letters, digits and \`-\`; it is ignored`);
      continue;
    }
    if (slug !== wanted.normalize("NFC")) {
      warn(`\`${last}\` cannot be part of an address; \`${slug}\` is used; write that instead`);
    }
    read.slug ??= slug;
    const isWhole = !path.split("/").includes("..");
    if (isWhole && (parts.length > 1 || path.startsWith("/") || name !== parts.at(-1))) {
      read.aliases.push(readableUrl(`/${raw.replace(/^\/+/, "")}`));
    }
    const [, year, month, dayOfMonth] = DATED.exec(`/${path}`) ?? [];
    const date = year ? parseDay(`${year}-${month}-${dayOfMonth}`) : undefined;
    if (date) read.date ??= date;
  }
  return read;
};
