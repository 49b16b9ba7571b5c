import { RESERVED } from "../../shared/urls/routes.ts";
import { PERMALINK_PARTS } from "../../shared/urls/permalinks.ts";
import { parseSlug } from "../../shared/content/slug.ts";
import { isMapping, textOf, type Value, valueAt } from "../content/frontMatter/value.ts";

/** A folder of posts, or a pattern of their paths. */
export interface Collection {
  /** Path from the content folder, `""` being that itself; or a glob such as `docs/*\/posts/**`. */
  folder: string;
  /** What readers choose it by; `undefined` where a site has one folder of posts and needs no name for it. */
  name: string | undefined;
  /** Address of its list, below the base: `/essays/`. */
  path?: string | undefined;
  /** Pattern of its posts' addresses, over that of the site. */
  permalink?: string | undefined;
}

/** What was read of a setting, or what was expected in its place. */
type Read<Found> = { found: Found } | { expected: string };

/** Before what has a meaning in a pattern, a `\` takes that away, if the pattern has `/` between its folders. */
const ESCAPES = /\\(?![*?[\]{}()!+@\\])/g;

/** A path within the content folder, without slashes around it, also where Windows' `\` separates folders; `""` is the folder itself. */
export function folderOf(value: Value | undefined): string | undefined {
  const text = textOf(value);
  const written = text?.replace(text.includes("/") ? ESCAPES : /\\/g, "/");
  const path = written && trimSlashes(written.replace(/^\.(?=\/)/, ""));
  if (path === undefined || path.split("/").includes("..")) return undefined;
  return path === "." ? "" : path;
}

/** A path without the slashes around it. */
export function trimSlashes(path: string): string {
  // Without the lookbehind, many slashes in the middle take quadratic time.
  return path.replace(/^\/+/, "").replace(/(?<!\/)\/+$/, "");
}

/** `posts: docs/blog` or `posts: [{folder: essays, name: Essays, path: essays, permalink: /essays/{slug}/}, …]`. */
export function readCollections(value: Value): Read<Collection[]> {
  const expected = "a folder such as `blog/posts`, or a list such as `[{folder: essays, name: Essays}]`";
  return readAll((Array.isArray(value) ? value : [value]).map((item) => readCollection(item, expected)));
}

/** `collections: {article: docs/**\/*.md}` or `{article: {folder: docs/**\/*.md, path: articles}}`. */
export function readJoining(value: Value): Read<Collection[]> {
  const expected = "names with patterns of pages such as `{article: docs/**/*.md}`";
  if (!isMapping(value) || value.entries.length === 0) return { expected };
  return readAll(
    value.entries.map(({ key, value: item }) => {
      const read = readCollection(item, expected, key);
      return "found" in read && read.found.folder === "" ? { expected } : read;
    }),
  );
}

function readCollection(item: Value | undefined, expected: string, key?: string): Read<Collection> {
  const folder = folderOf(isMapping(item) ? valueAt(item, "folder") : item);
  if (folder === undefined) return { expected };
  const name = key ?? textOf(valueAt(item, "name"));
  const [path, permalink] = [valueAt(item, "path"), valueAt(item, "permalink")];
  if ((path ?? permalink) !== undefined && name === undefined) {
    return { expected: `a \`name\` for the collection in \`${folder}\`, by which its posts are known` };
  }
  const readPath = path === undefined ? { found: undefined } : readListPath(path);
  if ("expected" in readPath) return readPath;
  const readPattern = permalink === undefined ? { found: undefined } : readPermalink(permalink);
  if ("expected" in readPattern) return readPattern;
  return { found: { folder, name, path: readPath.found, permalink: readPattern.found } };
}

function readAll<Found>(all: readonly Read<Found>[]): Read<Found[]> {
  const failed = all.find((read) => "expected" in read);
  return failed ?? { found: all.flatMap((read) => ("found" in read ? [read.found] : [])) };
}

/** `essays`, `/notes/short/`: letters and digits of any script, in parts that are none of Maru's own. */
function readListPath(value: Value): Read<string> {
  const parts = folderOf(value)?.normalize("NFC").split("/") ?? [];
  const isFree = !RESERVED.includes(parts[0]?.toLowerCase() ?? "");
  if (!isFree || !parts.every(parseSlug)) {
    return { expected: `an address such as \`essays\`, which does not begin with ${RESERVED.join(", ")}` };
  }
  return { found: `/${parts.map(encodeURIComponent).join("/")}/` };
}

/** `/blog/{yyyy}/{slug}.html`; ends in `/` where it does not in `.html`. */
export function readPermalink(value: Value): Read<string> {
  const written = textOf(value)?.normalize("NFC") ?? "";
  const parts = [...written.matchAll(/\{(.*?)\}/g)].map(([, part = ""]) => part);
  const isKnown = parts.every((part) => (PERMALINK_PARTS as readonly string[]).includes(part));
  const segments = trimSlashes(written.replace(/\.html$/, "")).split("/");
  const isUrl = segments.every((segment) => parseSlug(segment.replace(/\{\w+\}/g, "a")));
  const isFree = segments[0] === "posts" || !RESERVED.includes(segments[0]?.toLowerCase() ?? "");
  if (!isKnown || !isUrl || !isFree || !parts.includes("slug")) {
    const known = PERMALINK_PARTS.map((part) => `{${part}}`).join(", ");
    return {
      expected: `an address with \`{slug}\` such as \`/blog/{yyyy}/{slug}.html\`, of ${known}, which does not begin with a place of Maru's own`,
    };
  }
  const ending = written.endsWith(".html") ? ".html" : "/";
  return { found: `/${segments.map(encodeSegment).join("/")}${ending}` };
}

function encodeSegment(segment: string): string {
  return segment.replace(/[^{}]+(?=\{|$)|^[^{}]+/g, (literal) => encodeURIComponent(literal));
}
