import { execFile } from "node:child_process";
import { promisify } from "node:util";

interface BuildOptions {
  contentFolder: string;
  outDir: string;
  /** Base path of the site. Default: `/`. */
  base?: string;
  siteUrl?: string | undefined;
  /** Additional command-line options. */
  options?: readonly string[];
}

/** Builds a site with the command that authors use. */
export async function runBuild({
  contentFolder,
  outDir,
  base = "/",
  siteUrl,
  options = [],
}: BuildOptions): Promise<void> {
  const args = ["lib/node/cli.js", "build", "--out", outDir, "--base", base, ...options];
  const env = { ...process.env, CONTENT_DIR: contentFolder, NODE_ENV: "" };
  await promisify(execFile)(process.execPath, args, {
    env: { ...env, ...(siteUrl !== undefined && { SITE_URL: siteUrl }) },
  });
}
