import { plainPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";
import { encodePath, splitUrl } from "../../../shared/urls/splitUrl.ts";
import { type SiteUrl, toRoutePath, toSiteUrl } from "../../../shared/urls/urlTypes.ts";
import { normalizeAlias } from "../../config/normalizeAlias.ts";
import type { RedirectSetting } from "../../config/schema/redirects.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { CompiledSite } from "../compiledSite.ts";
import type { ResolvedRedirects } from "./redirect.ts";

/**
 * Returns the redirects of `redirects` in `site.yaml`, and a warning for each one that cannot redirect: the site has the former path
 * itself, or nothing at the new one. A chain of redirects leads to its end at once.
 * @param owners URLs of pages and files, and the targets of other redirects, by the {@link plainPath} that leads to them.
 */
export function resolveRedirectSettings(
  site: CompiledSite,
  owners: ReadonlyMap<string, SiteUrl>,
): ResolvedRedirects {
  const { base, documents, manifest, publishing } = site;
  const settings = publishing.redirects ?? [];
  const isServedElsewhere = createServedElsewhere(publishing.external);
  const byPath = new Map<string, RedirectSetting>();
  const result: ResolvedRedirects = { redirects: [], problems: [] };
  const warn = (line: number, message: string) => {
    const where = { kind: "address", file: SETTINGS_FILE, line } as const;
    result.problems.push({ severity: "warning", ...where, message, cause: "redirect" } satisfies Problem);
  };
  for (const each of settings) {
    // Encoded, because `plainPath` decodes: a former path may contain an escape, such as `/%25EA/`.
    const key = plainPath(encodePath(normalizeAlias(each.from) ?? ""));
    const owner = owners.get(key);
    const other = byPath.get(key);
    if (owner === undefined && other === undefined) byPath.set(key, each);
    const isSame = owner === undefined ? other?.to === each.to : isAliasOf(owner, { key, to: each.to });
    if (byPath.get(key) === each || isSame) continue;
    const holder =
      owner === undefined
        ? "another line"
        : (documents.get(owner)?.file ?? `\`${decodeUrl(toRoutePath(base, owner))}\``);
    warn(
      each.line,
      `redirects: \`${each.from}\` does not redirect: ${holder} already has that address; remove the line`,
    );
  }
  /** Whether an alias of a page redirects to that page already, as the setting does. */
  function isAliasOf(owner: SiteUrl, { key, to }: { key: string; to: string }) {
    return plainPath(toRoutePath(base, owner)) === plainPath(to) && plainPath(to) !== key;
  }
  /** Returns the URL to which a target leads; `undefined` if nothing is there. */
  const follow = (to: string, passed: ReadonlySet<string>): SiteUrl | undefined => {
    if (!to.startsWith("/")) return to;
    const { path, query, hash } = splitUrl(to);
    const key = plainPath(path);
    const owner = owners.get(key);
    if (owner !== undefined) return owner + query + hash;
    if (isServedElsewhere(toSiteUrl(base, path))) return toSiteUrl(base, to);
    const next = byPath.get(key);
    return next && !passed.has(key) ? follow(next.to, new Set([...passed, key])) : undefined;
  };
  for (const [key, { from, to, line }] of byPath) {
    const target = follow(to, new Set([key]));
    if (target === undefined) {
      warn(
        line,
        `redirects: \`${from}\` does not redirect: the site has nothing at \`${to}\`; fix the path, or remove the line`,
      );
      continue;
    }
    const { title, language } = documents.get(splitUrl(target).path) ?? manifest.site;
    result.redirects.push({
      from: toSiteUrl(base, encodePath(normalizeAlias(from) ?? from)),
      to: target,
      title: target.startsWith("/") ? title : decodeUrl(target),
      language,
    });
  }
  return result;
}
