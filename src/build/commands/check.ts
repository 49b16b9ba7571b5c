import { resolve } from "node:path";
import { createCompiler } from "../compiler.ts";
import { ContentError } from "../problem.ts";
import { describeSite, hasErrors, printProblems } from "../report.ts";

/** `npm run check`: reads every post and prints each problem; exit status 1 where one of them is an error. */
export async function run(): Promise<number> {
  const { CONTENT_DIR = "src/content", SITE_URL } = process.env;
  const contentFolder = resolve(CONTENT_DIR);
  try {
    const compiler = createCompiler({ contentFolder, base: "/", siteUrl: SITE_URL });
    const { site, problems } = await compiler.compile();
    printProblems(problems, contentFolder);
    console.log(describeSite(site, problems));
    return hasErrors(problems) ? 1 : 0;
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    console.error(cause.message);
    return 1;
  }
}
