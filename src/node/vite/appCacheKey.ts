import { createHash } from "node:crypto";
import { relative } from "node:path";
import type { ResolvedConfig } from "vite";
import type { Site } from "../../shared/manifest/schema.ts";
import { hashCode } from "../cache/hashCode.ts";

/** Files and folders that the bundle depends on, without configuration files. Paths are relative to the project's root. */
const CODE = ["index.html", "public", "src/client", "src/node", "src/shared"];

/**
 * Returns the cache key of a site's bundled app: a hash of everything that the bundle depends on. This includes the app's code, Vite's
 * configuration (such as `--minify false` or `.env`), and the site's settings `language` and `offline`.
 */
export function appCacheKey(
  config: Pick<ResolvedConfig, "root" | "base" | "mode" | "env" | "inlineConfig" | "configFileDependencies">,
  { language, offline }: Pick<Site, "language" | "offline">,
): string {
  const { root, base, mode, env, inlineConfig, configFileDependencies } = config;
  // The bundle does not depend on the output folder.
  const build = { ...inlineConfig.build, outDir: undefined };
  const code = hashCode(root, [...CODE, ...configFileDependencies.map((path) => relative(root, path))]);
  const inputs = JSON.stringify([code, base, mode, env, { ...inlineConfig, build }, language, offline]);
  return createHash("sha256").update(inputs).digest("hex").slice(0, 16);
}
