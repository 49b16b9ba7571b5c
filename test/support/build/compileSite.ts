import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";

/**
 * Compiles a site from files with these contents, by path. Each of the returned `problems` has the format `file:line: severity: message`.
 */
export async function compileSite(files: Record<string, string | Buffer>, base = "/") {
  const contentFolder = await mkdtemp(join(tmpdir(), "maru-site-"));
  try {
    for (const [path, contents] of Object.entries(files)) {
      await mkdir(dirname(join(contentFolder, path)), { recursive: true });
      await writeFile(join(contentFolder, path), contents);
    }
    const { site, problems } = await createCompiler({ contentFolder, base, siteUrl: undefined }).compile();
    const documents = [...site.documents.values()];
    return {
      site,
      documentOf: (file: string) => documents.find((document) => document.file === file.normalize("NFC")),
      problems: problems.map((problem) => formatProblem(problem, "")),
    };
  } finally {
    await rm(contentFolder, { recursive: true });
  }
}
