import { createHash } from "node:crypto";
import { relative } from "node:path";
import type { ResolvedConfig } from "vite";
import type { Site } from "../../shared/manifest/schema.ts";
import { hashCode } from "../cache/hashCode.ts";

/** What the app is made of besides its configuration. */
const CODE = ["index.html", "public", "src/client", "src/node", "src/shared"];

/** Names the app that is bundled for a site: by its code, by how Vite is told to bundle it (`--minify false`, `.env`), and by what of the site is bundled with it. */
export function keyOfApp(
  config: Pick<ResolvedConfig, "root" | "base" | "mode" | "env" | "inlineConfig" | "configFileDependencies">,
  { language, offline }: Pick<Site, "language" | "offline">,
): string {
  const { root, base, mode, env, inlineConfig, configFileDependencies } = config;
  // Where the site goes is nothing to the app.
  const build = { ...inlineConfig.build, outDir: undefined };
  const code = hashCode(root, [...CODE, ...configFileDependencies.map((path) => relative(root, path))]);
  const facts = JSON.stringify([code, base, mode, env, { ...inlineConfig, build }, language, offline]);
  return createHash("sha256").update(facts).digest("hex").slice(0, 16);
}
