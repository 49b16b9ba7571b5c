import { type BuildOptions, createBuilder } from "vite";

export interface SiteBuild {
  contentFolder: string;
  outDir: string;
  /** Base path of the site. Default: `/`. */
  base?: string;
  siteUrl?: string | undefined;
  /** Value of the variable `DRAFTS`; `1` shows drafts. */
  drafts?: "0" | "1";
  /** Whether the app's code is minified. Default: true. */
  minify?: BuildOptions["minify"];
}

/**
 * Builds a site in this process. Only one build may run at a time, because settings are read from the environment.
 * @returns What the build printed.
 * @throws The error of a failed build, with the printed text as its `cause`.
 */
export async function buildSite({
  contentFolder,
  outDir,
  base = "/",
  siteUrl,
  drafts,
  minify,
}: SiteBuild): Promise<string> {
  const restoreEnvironment = setEnvironment({
    CONTENT_DIR: contentFolder,
    SITE_URL: siteUrl,
    DRAFTS: drafts,
  });
  const printed = captureConsole();
  try {
    const builder = await createBuilder({ base, build: { outDir, ...(minify !== undefined && { minify }) } });
    await builder.buildApp();
    return printed();
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { cause: printed() }) : error;
  } finally {
    printed();
    restoreEnvironment();
  }
}

/** Sets environment variables. The returned function restores them. It also restores `NODE_ENV`, which the build sets. */
function setEnvironment(variables: Record<string, string | undefined>): () => void {
  const names = [...Object.keys(variables), "NODE_ENV"];
  const previous = names.map((name) => [name, process.env[name]] as const);
  const assign = (entries: readonly (readonly [string, string | undefined])[]) => {
    for (const [name, value] of entries) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  assign(Object.entries(variables));
  return () => assign(previous);
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
