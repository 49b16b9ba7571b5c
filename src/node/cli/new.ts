import { join, relative } from "node:path";
import { romanize } from "es-hangul";
import { parseSlug, slugify } from "../../shared/content/slug.ts";
import type { Command, Values } from "./command.ts";
import { contentFolderOf, optionText } from "./projectOptions.ts";
import { addPost, fileExistsError } from "./newPost/addPost.ts";
import { readConventions } from "./newPost/conventions.ts";
import { chooseFolder, postPath } from "./newPost/choosePath.ts";
import { writePost } from "./newPost/writePost.ts";
import { ConfigError } from "../diagnostics/errors.js";
import { defaultCollection, readContent, readSettingsFile } from "../content/readContent.ts";
import { formatProblems, hasErrors } from "../diagnostics/printProblems.ts";
import { readSettings } from "../config/readSettings.ts";
import { today } from "../content/today.ts";

/** `maru new 제목`: creates the file of a post and prints its path and URL. The post is a draft unless `--publish` is given. */
export const command: Command = {
  summary: "create the file of a new post, as a draft",
  positionals: "<title…>",
  argument: "title of the post",
  options: {
    tags: {
      type: "string",
      value: "a,b",
      multiple: true,
      description: "tags of the post, separated by commas",
    },
    in: {
      type: "string",
      value: "folder",
      description: "folder or collection of the post [default: the first collection]",
    },
    slug: {
      type: "string",
      value: "name",
      description: "name of the post in its URL [default: made from the title]",
    },
    romanize: {
      type: "boolean",
      description: "write a Korean title in Latin letters in the URL",
    },
    folder: {
      type: "boolean",
      description: "create a folder for the post, which can also contain its images",
    },
    publish: { type: "boolean", description: "create a finished post, not a draft" },
    dir: { type: "string", value: "folder", description: "content folder [default: .] [env: CONTENT_DIR]" },
  },
  async run(values, positionals) {
    const { SITE_URL } = process.env;
    const contentFolder = contentFolderOf([optionText(values, "dir")]);
    const given = readOptions(values, positionals);
    const { settings, problems } = readSettings(await readSettingsFile(contentFolder), SITE_URL);
    if (hasErrors(problems)) {
      throw new ConfigError(formatProblems(problems, relative(process.cwd(), contentFolder)));
    }
    const { posts: collections, pages, timeZone } = settings;
    const candidates = collections.length > 0 ? collections : [await defaultCollection(contentFolder)];
    const folder = chooseFolder(candidates, given.in);
    const { posts } = await readContent(contentFolder, collections, pages);
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
  },
};

function readOptions(values: Values, positionals: readonly string[]) {
  const title = positionals.join(" ").normalize("NFC").replace(/\s+/g, " ").trim();
  if (title === "") throw new ConfigError('maru new: expected a title, as in `npm run new -- "A title"`.');
  const written = optionText(values, "slug");
  const slug =
    written === undefined
      ? slugify(values["romanize"] === true ? romanize(title) : title)
      : parseSlug(written);
  if (!slug) {
    throw new ConfigError(
      written === undefined
        ? `\`${title}\` has no letter or digit for a URL; set one with \`--slug\`.`
        : `--slug: found \`${written}\`, expected letters, digits and \`-_.~+\`.`,
    );
  }
  const { tags = [] } = values;
  const names = (tags as string[])
    .flatMap((each) => each.normalize("NFC").split(","))
    .map((name) => name.trim());
  return {
    title,
    slug,
    tags: [...new Set(names)].filter(Boolean),
    in: optionText(values, "in"),
    folder: values["folder"] === true,
    publish: values["publish"] === true,
  };
}
