import { readPermalink } from "../../config/schema/permalink.ts";
import { DEFAULT_PERMALINK } from "../../../shared/urls/permalinks.ts";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { VARIABLE } from "./fileNamePattern.ts";
import type { HexoConfig } from "./hexoConfig.ts";
import { maruPathOf, type NamedPost } from "./maruPath.ts";
import type { PostWithPath } from "./readPosts.ts";

/** A post of Hexo, and what Maru makes its address from. */
export interface MovedPost {
  post: PostWithPath;
  named: NamedPost;
}

/** Variables of Hexo that Maru has under another name. */
const SAME: Readonly<Record<string, string>> = {
  year: "{yyyy}",
  month: "{mm}",
  day: "{dd}",
  i_month: "{m}",
  i_day: "{d}",
  hour: "{hour}",
  minute: "{minute}",
  second: "{second}",
  post_title: "{title}",
  abbrlink: "{slug}",
};

/** Variables that no pattern of Maru can contain: they are computed from the time and the file, or are random. */
const COMPUTED = new Set(["hash", "id", "timestamp"]);

/** Maximum number of patterns that are compared. */
const MAX_PATTERNS = 100;

/**
 * Returns the permalink pattern by which most posts keep their addresses. Of equally good ones, returns the one that is most similar to
 * Hexo's pattern. Variables that Maru lacks are replaced by the value that most posts have, or left out.
 */
export function choosePattern(config: HexoConfig, posts: readonly MovedPost[]): string {
  let patterns: Pattern[] = [{ text: "", from: 0 }];
  const written = config.permalink.replace(/\/index\.html$/, "/").replace(/\.html?$/i, "");
  for (const match of written.matchAll(VARIABLE)) {
    const [whole, name = ""] = match;
    const choices = choicesOf(name, config, posts);
    patterns = patterns
      .flatMap(({ text, from }) =>
        choices.map((choice) => ({
          text: join(text + written.slice(from, match.index), choice),
          from: match.index + whole.length,
        })),
      )
      .slice(0, MAX_PATTERNS);
  }
  const ending = /(?<!\/index)\.html$/i.test(config.permalink) ? ".html" : "/";
  const usable = patterns
    .map(({ text, from }) => complete(text + written.slice(from), ending))
    .filter((pattern) => typeof readPermalink(pattern) === "string");
  const scored = usable.map((pattern) => ({ pattern, same: countSame(pattern, posts) }));
  return scored.toSorted((a, b) => b.same - a.same)[0]?.pattern ?? DEFAULT_PERMALINK;
}

/** A pattern up to a position in Hexo's pattern. */
interface Pattern {
  text: string;
  from: number;
}

/** Appends a variable. Without a value, removes the separator before it. */
function join(text: string, choice: string): string {
  return choice === "" ? text.replace(/[-_.~]+$/, "") : text + choice;
}

/** Adds slashes, the ending, and a name if the pattern has none. */
function complete(text: string, ending: string): string {
  const path = `/${text}`.replace(/\/[-_.~]+(?=\/|\{|$)/g, "/");
  const named = /\{(?:slug|file|title)\}/.test(path) ? path : `${path}/{folders}/{file}`;
  return named.replace(/\/{2,}/g, "/").replace(/\/$/, "") + ending;
}

/** Returns what may replace a variable of Hexo, the most similar first. */
function choicesOf(name: string, config: HexoConfig, posts: readonly MovedPost[]): string[] {
  const same = SAME[name];
  if (same !== undefined) return [same];
  if (COMPUTED.has(name)) return [""];
  if (name === "category") return ["{categories}", "{category}", config.defaultCategory];
  if (name === "name") return ["{file}", "{slug}"];
  if (name !== "title" && name !== "slug") return [commonValue(name, config, posts), ""];
  // A name of posts with a day gives `:title` without it, one with folders gives it without these.
  const isDated = /:year.*:(?:i_)?day[^/]*:title/.test(config.newPostName);
  const last = isDated ? "{slug}" : "{file}";
  const other = isDated ? "{file}" : "{slug}";
  const folders = config.newPostName.includes("/") || isDated ? ["", "{folders}/"] : ["{folders}/", ""];
  return folders.flatMap((each) => [each + last, each + other]);
}

/** Returns the most common value of a key of the front matter, if it can be part of an address. */
function commonValue(name: string, { permalinkDefaults }: HexoConfig, posts: readonly MovedPost[]): string {
  const counts = new Map<string, number>();
  const fallback = permalinkDefaults.get(name) ?? "";
  for (const { post } of posts) {
    const value = post.values.get(name) ?? fallback;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [[value] = [fallback]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return /[{}:]/.test(value) ? "" : value;
}

function countSame(pattern: string, posts: readonly MovedPost[]): number {
  return posts.filter(({ post, named }) => isSameInMaru(post.path, named, pattern)).length;
}

/** Whether a post has the same address in Maru. A final slash makes no difference on hosts. */
export function isSameInMaru(path: string | undefined, named: NamedPost, pattern: string): boolean {
  return (
    path !== undefined && plainPath(encodeURI(path)) === plainPath(encodeURI(maruPathOf(named, pattern)))
  );
}
