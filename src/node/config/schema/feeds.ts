import * as v from "valibot";
import { type Entry, isMapping, textOf, textsOf, type Value } from "../../content/frontMatter/value.ts";
import { likelyMeant } from "../../../shared/text/likelyMeant.ts";
import { expected, fromTree, Invalid } from "../../content/schema/fromTree.ts";
import { showValue } from "./showValue.ts";
import { integer, POSITIVE_INTEGER } from "../../content/schema/values.ts";

export interface Feeds {
  /** Maximum number of posts in a feed. A feed contains the newest posts. */
  posts: number;
  /** Paths of additional copies of the site's feed, relative to the output folder, such as `index.xml`. */
  aliases: string[];
}

const FEED_FILE = /^\/?(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:xml|rss|atom)$/;

const KEYS = ["posts", "aliases"] as const;

const WrittenFeeds = v.object({
  posts: v.optional(integer),
  aliases: v.optional(v.array(v.pipe(v.string(), v.regex(FEED_FILE)))),
});

/** Parses `feeds: {posts: 20, aliases: [index.xml]}`. Reports only the first problem. */
export const feeds = fromTree(WrittenFeeds, (value) => {
  if (!isMapping(value)) {
    return expected(value, "`{posts: 20}`, or with it `aliases: [index.xml]`, the former paths of the feed");
  }
  const read: Feeds = { posts: 20, aliases: [] };
  for (const entry of value.entries) {
    const invalid = readEntry(entry, read);
    if (invalid) return invalid;
  }
  return read;
});

function readEntry({ key, value }: Entry, feed: Feeds): Invalid | undefined {
  const name = KEYS.find((each) => each === key.toLowerCase());
  if (!name) {
    const meant = likelyMeant(key, KEYS);
    const remedy = meant ? `did you mean \`${meant}\`?` : `Maru reads ${KEYS.join(", ")}`;
    return new Invalid(`\`${key}\` is not read; ${remedy}`, [key]);
  }
  const expectation = value && (name === "posts" ? readPosts(value, feed) : readAliases(value, feed));
  if (!expectation) return undefined;
  return new Invalid(`found \`${name}: ${showValue(value)}\`, expected ${expectation}`, [key]);
}

/** Reads the number of posts into `feed`. Returns a description of valid values if this one is invalid. */
function readPosts(value: Value, feed: Feeds): string | undefined {
  const posts = textOf(value) ?? "";
  if (!POSITIVE_INTEGER.test(posts)) return "a number from 1 to 9999";
  feed.posts = Number(posts);
  return undefined;
}

/** Reads the additional paths of the feed into `feed`. Returns a description of valid values if this one is invalid. */
function readAliases(value: Value, feed: Feeds): string | undefined {
  const aliases = textsOf(value);
  if (!aliases?.every((path) => FEED_FILE.test(path))) {
    return "former paths of the feed, such as `[index.xml]`";
  }
  feed.aliases = aliases.map((path) => path.replace(/^\//, ""));
  return undefined;
}
