import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { foldPath } from "../../../shared/urls/aliases.ts";
import { createCompiler } from "../../site/createCompiler.ts";
import { dropBody } from "./dropBody.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import { ContentError } from "../../diagnostics/errors.js";
import { withSystemErrorsDescribed } from "../../diagnostics/systemErrors/withSystemErrorsDescribed.ts";

interface NewFile {
  contentFolder: string;
  /** Path of the file, relative to the content folder. */
  file: string;
  slug: string;
  /** Returns the text of the file. If `slug` is set, the front matter contains it. */
  write: (slug?: string) => string;
}

/**
 * Writes the file of a post and compiles the site. Returns the post's URL.
 * @throws ContentError if the file exists, would not be a post of the site, or would have the URL of another file. Then no new file is left
 * in the content folder.
 */
export async function addPost({ contentFolder, file, slug, write }: NewFile): Promise<string> {
  const path = join(contentFolder, file);
  return withSystemErrorsDescribed(() => add(path, { contentFolder, file, slug, write }), {
    path,
    verb: "written",
  });
}

async function add(path: string, { contentFolder, file, slug, write }: NewFile): Promise<string> {
  const createdFolder = await mkdir(dirname(path), { recursive: true });
  const undo = async () => {
    await rm(path, { force: true });
    if (createdFolder) await rm(createdFolder, { recursive: true });
  };
  await writeFile(path, write(), { flag: "wx" }).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code === "EEXIST") throw fileExistsError(file);
    // If the disk is full, an empty file may have been created.
    await undo();
    throw cause;
  });
  const compiler = createCompiler({
    contentFolder,
    base: "/",
    siteUrl: undefined,
    drafts: true,
    prepare: dropBody,
  });
  let found = await findPost(compiler, file);
  // The post may have another slug than the requested one. The site may derive slugs from titles, or the slug may begin with a day, which
  // is read as the date.
  if (found.post && found.post.slug !== slug && !found.conflict) {
    await writeFile(path, write(slug));
    found = await findPost(compiler, file);
  }
  if (found.href && !found.conflict) return found.href;
  await undo();
  throw new ContentError(
    found.conflict
      ? `${found.conflict}; nothing was written. Choose another title, or a name with \`--slug\`.`
      : `${file} would not be a post of this site; nothing was written. Choose its folder with \`--in\`, or its name with \`--slug\`.`,
  );
}

/** Compiles the site. Returns the post of a file, its URL, and a message if the URL is also the URL or an alias of another file. */
async function findPost(compiler: ReturnType<typeof createCompiler>, file: string) {
  const { site, problems } = await compiler.compile();
  const [url, post] = [...site.documents].find(([, document]) => document.file === file) ?? [];
  if (!url || !post) return {};
  const href = readableUrl(url);
  const problem = problems.find((each) => each.file === file && each.kind === "address");
  const aliasOwner = [...site.documents.values()].find((other) =>
    other.aliases.some((alias) => foldPath(alias) === foldPath(url)),
  );
  const conflict = aliasOwner
    ? `the address \`${href}\` redirects to ${aliasOwner.file}`
    : problem?.message.split(";")[0];
  return { post, href, conflict };
}

/** Returns the error for a new post whose file already exists. */
export function fileExistsError(file: string): ContentError {
  return new ContentError(`${file} exists already. Choose another title, or a name with \`--slug\`.`);
}
