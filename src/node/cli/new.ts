import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { romanize } from "es-hangul";
import { parseSlug, slugify } from "../../shared/content/slug.ts";
import { addPost, taken } from "./newPost/addPost.ts";
import { conventionsOf } from "./newPost/conventions.ts";
import { chooseFolder, pathOf } from "./newPost/choosePath.ts";
import { writePost } from "./newPost/writePost.ts";
import { ConfigError, isAuthorError } from "../diagnostics/errors.js";
import { defaultCollection, readContent, readSettingsFile } from "../content/readContent.ts";
import { formatProblems, hasErrors } from "../diagnostics/printProblems.ts";
import { readSettings } from "../config/readSettings.ts";
import { today } from "../content/today.ts";

const USAGE = `npm run new -- "A title" [--tags a,b] [--in <collection or folder>] [--slug name] [--romanize] [--folder] [--publish]`;

/**
 * `npm run new -- "제목"`: makes a post's file, a draft unless `--publish` says otherwise, and prints where it is and which address it
 * will have. Writes over nothing.
 */
export async function run(options: string[]): Promise<number> {
  const { CONTENT_DIR = "src/content", SITE_URL } = process.env;
  const contentFolder = resolve(CONTENT_DIR);
  try {
    const asked = readOptions(options);
    const { settings, problems } = readSettings(await readSettingsFile(contentFolder), SITE_URL);
    if (hasErrors(problems)) {
      throw new ConfigError(formatProblems(problems, relative(process.cwd(), contentFolder)));
    }
    const { posts: collections, pages: pagesFolder, timeZone } = settings;
    const named = collections.length > 0 ? collections : [await defaultCollection(contentFolder)];
    const folder = chooseFolder(named, asked.in);
    const { posts } = await readContent(contentFolder, collections, pagesFolder);
    const prefix = folder && `${folder}/`;
    const beside = posts.map((post) => ({ ...post, path: post.path.normalize("NFC") }));
    const conventions = conventionsOf(
      beside
        .filter(({ path }) => path.startsWith(prefix))
        .map(({ path, text }) => ({ path: path.slice(prefix.length), text })),
    );
    const date = today(timeZone);
    const file = pathOf({ folder, slug: asked.slug, date, isFolder: asked.folder, conventions });
    if (beside.some(({ path }) => path.toLowerCase() === file.toLowerCase())) throw taken(file);
    const write = (slug?: string) =>
      writePost({ title: asked.title, date, tags: asked.tags, isDraft: !asked.publish, slug }, conventions);
    const url = await addPost({ contentFolder, file, slug: asked.slug, write });
    const mark = conventions.form === "toml" ? "draft = true" : "draft: true";
    console.log(
      [
        join(relative(process.cwd(), contentFolder), file),
        `Its address${asked.publish ? "" : " will be"}: ${url}`,
        asked.publish
          ? "The next build publishes it; `npm run dev` shows it now."
          : `It is a draft: \`npm run dev\` shows it, and a build does once \`${mark}\` is taken out.`,
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
  if (title === "") throw new ConfigError(`Name the post: ${USAGE}`);
  const { slug: written, tags, ...values } = parsed.values;
  const slug =
    written === undefined ? slugify(values.romanize ? romanize(title) : title) : parseSlug(written);
  if (!slug) {
    throw new ConfigError(
      written === undefined
        ? `\`${title}\` has no letter or digit for an address; name one by \`--slug\`.`
        : `--slug: found \`${written}\`, expected letters and digits parted by single \`-\`.`,
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
