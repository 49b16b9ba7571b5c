import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { foldPath } from "../../../shared/urls/aliases.ts";
import { createCompiler } from "../../site/createCompiler.ts";
import { dropBody } from "./dropBody.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import { ContentError } from "../../diagnostics/errors.js";
import { withSystemErrorsDescribed } from "../../diagnostics/systemErrors/withSystemErrorsDescribed.ts";

interface Adding {
  contentFolder: string;
  /** From the content folder. */
  file: string;
  slug: string;
  /** The post's text, with the slug where the file's name does not say it. */
  write: (slug?: string) => string;
}

/** Writes the file and has the site tell its address; where that is another's, takes the file away again and says whose. */
export async function addPost({ contentFolder, file, slug, write }: Adding): Promise<string> {
  const path = join(contentFolder, file);
  return withSystemErrorsDescribed(() => add(path, { contentFolder, file, slug, write }), {
    path,
    verb: "written",
  });
}

async function add(path: string, { contentFolder, file, slug, write }: Adding): Promise<string> {
  const made = await mkdir(dirname(path), { recursive: true });
  const takeAway = async () => {
    await rm(path, { force: true });
    if (made) await rm(made, { recursive: true });
  };
  await writeFile(path, write(), { flag: "wx" }).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code === "EEXIST") throw taken(file);
    // On a full disk there is an empty file.
    await takeAway();
    throw cause;
  });
  const compiler = createCompiler({
    contentFolder,
    base: "/",
    siteUrl: undefined,
    drafts: true,
    prepare: dropBody,
  });
  let seen = await look(compiler, file);
  // Sites that name posts by their titles, and names that begin with a day.
  if (seen.post && seen.post.slug !== slug && !seen.conflict) {
    await writeFile(path, write(slug));
    seen = await look(compiler, file);
  }
  if (seen.href && !seen.conflict) return seen.href;
  await takeAway();
  throw new ContentError(
    seen.conflict
      ? `${seen.conflict}; nothing was written. Choose another title, or a name by \`--slug\`.`
      : `${file} would be no post of this site; nothing was written. Choose its folder by \`--in\`, or its name by \`--slug\`.`,
  );
}

/** What the site makes of a post, and whose its address is already. */
async function look(compiler: ReturnType<typeof createCompiler>, file: string) {
  const { site, problems } = await compiler.compile();
  const [url, post] = [...site.documents].find(([, document]) => document.file === file) ?? [];
  if (!url || !post) return {};
  const href = readableUrl(url);
  const told = problems.find((each) => each.file === file && each.kind === "address");
  const former = [...site.documents.values()].find((other) =>
    other.aliases.some((alias) => foldPath(alias) === foldPath(url)),
  );
  const conflict = former
    ? `the address \`${href}\` forwards to ${former.file}`
    : told?.message.split(";")[0];
  return { post, href, conflict };
}

export function taken(file: string): ContentError {
  return new ContentError(`${file} is there already. Choose another title, or a name by \`--slug\`.`);
}
