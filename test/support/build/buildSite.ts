import { type BuildOptions, createBuilder } from "vite";

export interface SiteBuild {
  contentFolder: string;
  outDir: string;
  /** `/` by default. */
  base?: string;
  siteUrl?: string | undefined;
  /** As in the variable `DRAFTS`: `1` shows drafts. */
  drafts?: "0" | "1";
  /** Of the app's code; on by default. */
  minify?: BuildOptions["minify"];
}

/**
 * Builds a site in this process, as `npm run build` does in one of its own, and gives what it printed. Throws the error of a build
 * that fails, with what it printed as its `cause`. One build at a time: settings are read from the environment.
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

/** Sets variables until the result is called. `NODE_ENV` is restored too: the build sets it for its own code. */
function setEnvironment(variables: Record<string, string | undefined>): () => void {
  const names = [...Object.keys(variables), "NODE_ENV"];
  const former = names.map((name) => [name, process.env[name]] as const);
  const assign = (entries: readonly (readonly [string, string | undefined])[]) => {
    for (const [name, value] of entries) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  assign(Object.entries(variables));
  return () => assign(former);
}

/** Collects what is printed until the result is called, which gives it. */
function captureConsole(): () => string {
  const { log, error } = console;
  const lines: string[] = [];
  console.log = console.error = (...parts: unknown[]) => void lines.push(parts.join(" "));
  return () => {
    Object.assign(console, { log, error });
    return lines.join("\n");
  };
}
