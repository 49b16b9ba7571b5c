import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { romanize } from "es-hangul";
import { parseSlug, slugify } from "../../shared/content/slug.ts";
import { addPost, fileExistsError } from "./newPost/addPost.ts";
import { readConventions } from "./newPost/conventions.ts";
import { chooseFolder, postPath } from "./newPost/choosePath.ts";
import { writePost } from "./newPost/writePost.ts";
import { ConfigError, isAuthorError } from "../diagnostics/errors.js";
import { defaultCollection, readContent, readSettingsFile } from "../content/readContent.ts";
import { formatProblems, hasErrors } from "../diagnostics/printProblems.ts";
import { readSettings } from "../config/readSettings.ts";
import { today } from "../content/today.ts";

const USAGE = `npm run new -- "A title" [--tags a,b] [--in <collection or folder>] [--slug name] [--romanize] [--folder] [--publish]`;

/**
 * `npm run new -- "제목"`: creates the file of a post and prints its path and URL. The post is a draft unless `--publish` is given.
 * Overwrites no file. Returns the exit status.
 */
export async function run(options: string[]): Promise<number> {
  const { CONTENT_DIR = "src/content", SITE_URL } = process.env;
  const contentFolder = resolve(CONTENT_DIR);
  try {
    const given = readOptions(options);
    const { settings, problems } = readSettings(await readSettingsFile(contentFolder), SITE_URL);
    if (hasErrors(problems)) {
      throw new ConfigError(formatProblems(problems, relative(process.cwd(), contentFolder)));
    }
    const { posts: collections, pages: pagesFolder, timeZone } = settings;
    const candidates = collections.length > 0 ? collections : [await defaultCollection(contentFolder)];
    const folder = chooseFolder(candidates, given.in);
    const { posts } = await readContent(contentFolder, collections, pagesFolder);
    const prefix = folder && `${folder}/`;
    const existing = posts.map((post) => ({ ...post, path: post.path.normalize("NFC") }));
    const conventions = readConventions(
      existing
        .filter(({ path }) => path.startsWith(prefix))
        .map(({ path, text }) => ({ path: path.slice(prefix.length), text })),
    );
    const date = today(timeZone);
    const file = postPath({ folder, slug: given.slug, date, isFolder: given.folder, conventions });
    if (existing.some(({ path }) => path.toLowerCase() === file.toLowerCase())) throw fileExistsError(file);
    const write = (slug?: string) =>
      writePost({ title: given.title, date, tags: given.tags, isDraft: !given.publish, slug }, conventions);
    const url = await addPost({ contentFolder, file, slug: given.slug, write });
    const draftLine = conventions.form === "toml" ? "draft = true" : "draft: true";
    console.log(
      [
        join(relative(process.cwd(), contentFolder), file),
        `URL${given.publish ? "" : " when published"}: ${url}`,
        given.publish
          ? "The next build publishes it; `npm run dev` shows it now."
          : `It is a draft: \`npm run dev\` shows it, and a build publishes it once \`${draftLine}\` is removed.`,
      ].join("\n"),
    );
    return 0;
  } catch (cause) {
    if (!isAuthorError(cause)) throw cause;
    console.error(cause.message);
    return 1;
  }
}

function readOptions(options: string[]) {
  const parsed = parse(options);
  const title = parsed.positionals.join(" ").normalize("NFC").replace(/\s+/g, " ").trim();
  if (title === "") throw new ConfigError(`Expected a title: ${USAGE}`);
  const { slug: written, tags, ...values } = parsed.values;
  const slug =
    written === undefined ? slugify(values.romanize ? romanize(title) : title) : parseSlug(written);
  if (!slug) {
    throw new ConfigError(
      written === undefined
        ? `\`${title}\` has no letter or digit for a URL; set one with \`--slug\`.`
        : `--slug: found \`${written}\`, expected letters and digits separated by single \`-\`.`,
    );
  }
  const names = tags.flatMap((each) => each.normalize("NFC").split(",")).map((name) => name.trim());
  return { ...values, title, slug, tags: [...new Set(names)].filter(Boolean) };
}

function parse(options: string[]) {
  try {
    return parseArgs({
      args: options,
      allowPositionals: true,
      options: {
        in: { type: "string" },
        tags: { type: "string", multiple: true, default: [] },
        slug: { type: "string" },
        romanize: { type: "boolean", default: false },
        folder: { type: "boolean", default: false },
        publish: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new ConfigError(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`);
  }
}
