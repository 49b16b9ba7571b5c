import * as v from "valibot";
import type { StaticFolder } from "../../files/staticFolder.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { isMapping, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import { readContentPath } from "../contentPath.ts";
import { comments } from "./comments.ts";
import { feeds } from "./feeds.ts";
import { fonts } from "./fonts.ts";
import { redirects } from "./redirects.ts";
import { expected, fromTree } from "../../content/schema/fromTree.ts";
import { mapping, setting, settingWithDefault } from "./setting.ts";
import { contentPath } from "./contentPath.ts";
import { flag } from "../../content/schema/values.ts";

const WrittenStatic = v.union([v.string(), v.object({ folder: v.string(), path: v.string() })]);

/** Parses `static: public`, or a list whose items are folders or `{folder: img, path: img}`. */
const staticFolders = fromTree(v.union([WrittenStatic, v.array(WrittenStatic)]), (value) => {
  const folders = (Array.isArray(value) ? value : [value]).map((item) => ({
    folder: readContentPath(isMapping(item) ? valueAt(item, "folder") : item),
    path: isMapping(item) ? readContentPath(valueAt(item, "path")) : "",
  }));
  if (folders.some(({ folder, path }) => folder === undefined || path === undefined)) {
    return expected(
      value,
      "a folder within the content folder such as `static`, or a list of them or of `{folder: img, path: img}`",
    );
  }
  return folders as StaticFolder[];
});

const external = fromTree(v.union([v.string(), v.array(v.string())]), (value) => {
  const prefixes = textsOf(value)?.map(readPrefix);
  if (!prefixes || prefixes.length === 0 || prefixes.includes(undefined))
    return expected(value, "paths of this domain that another server answers, such as `[/docs/, /api/]`");
  return prefixes as string[];
});

/**
 * Decodes an absolute path and adds a final slash: `/docs` becomes `/docs/`. Returns `undefined` for the root and for invalid paths, such
 * as relative ones or those with a query.
 */
function readPrefix(written: string): string | undefined {
  const isPath = /^\/[^?#\\]*[^/?#\\][^?#\\]*$/.test(written) && !/\/\/|\/\.\.?(?:\/|$)/.test(written);
  return isPath ? `${decodeUrl(written).normalize("NFC").replace(/\/$/, "")}/` : undefined;
}

/** Settings of output files other than pages, of URLs that other servers handle, of offline reading and of comments. */
export const outputSettings = {
  static: settingWithDefault(staticFolders, [], {
    description:
      "a folder, or several, whose files are copied unchanged to the root of the site, SVGs included",
    defaultText: "none",
  }),
  external: setting(external, {
    description:
      "paths of the domain that another server answers, `[/docs/, /api/]`: links to them are not checked",
  }),
  redirects: setting(redirects, {
    description:
      "former paths and where they lead now: a path of the site, also with a query, or an address of another site, as below",
  }),
  precompress: settingWithDefault(flag, "true", {
    description: "`false` writes no compressed copies of text files, for hosts that compress responses",
  }),
  ogImages: settingWithDefault(flag, "true", {
    description: "`false` makes no images for link previews",
  }),
  feeds: settingWithDefault(feeds, mapping("posts", "20"), {
    description: "`posts`: number of posts in a feed; `aliases`: its former paths, `[index.xml]`",
  }),
  favicon: setting(
    contentPath("an SVG file such as `icon.svg`", (path) => path.endsWith(".svg")),
    { description: "an SVG from which the site's icons are made", defaultText: "Maru's" },
  ),
  fonts: setting(fonts, {
    description: "fonts that the site ships, `{sans: fonts/a.woff2}`, as below",
    defaultText: "the system's",
  }),
  offline: settingWithDefault(flag, "true", {
    description: "`false` stores nothing in browsers for reading offline, and removes what was stored",
  }),
  comments: setting(comments, { description: "`giscus`: where comments are stored, as below" }),
};
