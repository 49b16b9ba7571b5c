import { isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { type UrlStyle, urlOfFile } from "./oldUrls.ts";
import { addRedirect, readablePath, type Redirects } from "./redirects.ts";

/**
 * Adds the redirects of the plugin `redirects`: https://github.com/mkdocs/mkdocs-redirects. Returns the old addresses, decoded.
 * @param newUrlOf Returns the address in Maru of a file of the documentation, decoded.
 */
export function addRedirectMaps(
  settings: Value | undefined,
  {
    style,
    redirects,
    newUrlOf,
  }: { style: UrlStyle; redirects: Redirects; newUrlOf: (file: string) => string },
): string[] {
  const maps = valueAt(settings, "redirect_maps");
  return (isMapping(maps) ? maps.entries : []).flatMap(({ key, value }) => {
    const to = textOf(value);
    if (!to) return [];
    const from = urlOfFile(key.replace(/^\/+/, "").normalize("NFC"), style);
    const { path, query, hash } = splitUrl(to);
    const target = isMarkdown(path)
      ? readablePath(newUrlOf(path.replace(/^\/+/, "").normalize("NFC"))) + query + hash
      : to;
    addRedirect(redirects, from, /^(?:https?:\/\/|\/)/i.test(target) ? target : `/${target}`);
    return [from];
  });
}
