import { decodeAddress } from "../../model/decodeAddress.ts";
import { escapeHtml } from "../escapeHtml.ts";
import type { Emitter } from "./emitter.ts";

/** A page at each former address of a post, which forwards to the one it has now; a page of the site stands over it. */
export const emitAliases: Emitter = ({ site: { manifest } }) =>
  manifest.posts.flatMap(({ aliases, url, title, language }) =>
    aliases.flatMap((alias) => {
      const path = fileOf(alias);
      return path === undefined ? [] : [{ path, contents: () => forward({ url, title, language }) }];
    }),
  );

/** `2019/old.html` of `/2019/old.html`, `2019/old/index.html` of `/2019/old/`; `undefined` for an address that is none. */
function fileOf(alias: string): string | undefined {
  const path = decodeAddress(alias.replace(/[?#].*$/, ""))
    .normalize("NFC")
    .replace(/^\/+|\/+$/g, "");
  if (path === "" || path.split("/").some((part) => part === ".." || part === "." || part === ""))
    return undefined;
  return /\.html?$/i.test(path) ? path : `${path}/index.html`;
}

function forward({ url, title, language }: { url: string; title: string; language: string }): string {
  const href = escapeHtml(url);
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8" /><title>${escapeHtml(title)}</title>`,
    `<link rel="canonical" href="${href}" /><meta http-equiv="refresh" content="0; url=${href}" /></head>`,
    `<body><p><a href="${href}">${escapeHtml(title)}</a></p></body></html>\n`,
  ].join("");
}
