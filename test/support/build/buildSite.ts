import { buildSite as build } from "../../../src/node/cli/buildSite.ts";
import type { AppBundle } from "../../../src/node/output/appBundle.ts";
import { appFor } from "../../../src/node/output/packedApp.ts";

export interface SiteBuild {
  contentFolder: string;
  outDir: string;
  /** Base path of the site. Default: the path in the site's URL. */
  base?: string;
  siteUrl?: string | undefined;
  /** Whether drafts are shown. Default: false. */
  drafts?: boolean;
  /** Whether the scripts of the app have other names and contents than those of other sites. Default: false. */
  hasNewCode?: boolean;
}

/**
 * Builds a site in this process. Only one build may run at a time, because the printed text is captured.
 * @returns What the build printed.
 * @throws The error of a failed build, with the printed text as its `cause`.
 */
export async function buildSite({
  contentFolder,
  outDir,
  base,
  siteUrl,
  drafts = false,
  hasNewCode = false,
}: SiteBuild): Promise<string> {
  const printed = captureConsole();
  try {
    await build({ contentFolder, outDir, base, siteUrl, drafts }, hasNewCode ? openNewApp : appFor);
    return printed();
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { cause: printed() }) : error;
  } finally {
    printed();
  }
}

/** Returns the app as after a change of its code: the hash in each script's name is another one, and so are the scripts. */
async function openNewApp(site: Parameters<typeof appFor>[0]): Promise<AppBundle> {
  const app = await appFor(site);
  const renew = (text: string) =>
    app.scripts.reduce((renewed, name) => {
      const [, hash = ""] = /\.([0-9a-f]{8})\.js$/.exec(name) ?? [];
      return renewed.replaceAll(hash, [...hash].toReversed().join(""));
    }, text);
  const files = [...app.files].map(([path, { contents }]) => {
    const file = { path: renew(path), contents: async () => `/* new */${renew(String(await contents()))}` };
    return [file.path, file] as const;
  });
  return {
    ...app,
    key: `${app.key}-new`,
    files: new Map(files),
    main: renew(app.main),
    words: renew(app.words),
    scripts: app.scripts.map(renew),
  };
}

/** Captures the console. The returned function restores it and returns the printed text. */
function captureConsole(): () => string {
  const { log, error } = console;
  const lines: string[] = [];
  console.log = console.error = (...parts: unknown[]) => void lines.push(parts.join(" "));
  return () => {
    Object.assign(console, { log, error });
    return lines.join("\n");
  };
}
