import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";
import { explainError } from "../../../src/node/diagnostics/systemErrors/explainError.js";
import { migrateFolder } from "../../../src/node/cli/migrate.ts";
import { readSitemaps } from "../../../src/node/site/permalinkLock/readSitemaps.ts";

/** Result of compiling a content folder. */
export interface Outcome {
  /** Message of the error that stopped the compilation. */
  error?: string;
  problems: string[];
  isFaulty: boolean;
  posts: number;
  title: string;
}

const NOTHING = { problems: [], isFaulty: false, posts: 0, title: "" };

/**
 * Compiles content folders and prints the outcome of each as JSON. If a folder's name begins with `migrate` or `sitemap`, runs that command
 * on the folder instead.
 */
export async function run(folders: string[]): Promise<number> {
  const outcomes: Record<string, Outcome> = {};
  for (const folder of folders) {
    const name = folder.split("/").at(-1) ?? "";
    outcomes[name] = await outcomeOf(name, folder).catch((cause: unknown) => ({
      ...NOTHING,
      error: explainError(cause),
    }));
  }
  console.log(JSON.stringify(outcomes));
  return 0;
}

async function outcomeOf(name: string, contentFolder: string): Promise<Outcome> {
  if (name.startsWith("migrate")) {
    await migrateFolder(contentFolder);
    return NOTHING;
  }
  if (name.startsWith("sitemap")) {
    await readSitemaps([`${contentFolder}/site.yaml`]);
    return NOTHING;
  }
  const compiler = createCompiler({ contentFolder, base: "/", siteUrl: undefined });
  const { site, problems, isFaulty } = await compiler.compile();
  return {
    problems: problems.map((problem) => formatProblem(problem, "")),
    isFaulty,
    posts: site.manifest.posts.length,
    title: site.manifest.site.title,
  };
}
