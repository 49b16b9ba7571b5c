import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createRandom, pad } from "../generate/generatePosts.ts";

/** Contents of a generated post, independent of its engine. */
export interface Facts {
  number: number;
  title: string;
  slug: string;
  /** Date of publication; `undefined` in the few undated posts. */
  date: string | undefined;
  tags: string[];
  isHidden: boolean;
  body: string;
}

/** How an engine stores posts: their paths and their format, and the contents of `site.yaml` if the folder of posts is not `posts`. */
export interface Engine {
  settings?: string;
  path(facts: Facts): string;
  write(facts: Facts): string;
}

const TAGS = ["ai", "web", "데이터 센터", "C++", "독서"];
const list = (items: readonly string[]) => items.map((item) => JSON.stringify(item)).join(", ");
const yaml = (lines: (string | false | undefined)[], { body }: Facts) =>
  `---\n${lines.filter(Boolean).join("\n")}\n---\n\n${body}`;

/** The engines, with posts in the style that their authors use. */
export const ENGINES: Record<string, Engine> = {
  "MkDocs Material": {
    settings: "pages: docs\nposts: docs/blog/posts",
    path: ({ slug }) => `docs/blog/posts/2024/${slug}.md`,
    write: (post) =>
      yaml(
        [
          post.date && `date:\n  created: ${post.date}\n  updated: 2025-12-31`,
          `slug: ${post.slug}`,
          `tags:\n${post.tags.map((tag) => `  - ${tag}`).join("\n")}`,
          post.isHidden && "draft: true",
        ],
        { ...post, body: `# ${post.title}\n\n${post.body}` },
      ),
  },
  Jekyll: {
    settings: "posts: .",
    path: ({ slug, date, isHidden }) =>
      isHidden ? `_drafts/${slug}.md` : `_posts/${date ? `${date}-` : ""}${slug}.md`,
    write: (post) =>
      yaml(["layout: post", `title: "${post.title}"`, `tags: [${list(post.tags)}]`, "comments: true"], post),
  },
  Hugo: {
    settings: "posts: content/posts",
    path: ({ slug }) => `content/posts/${slug}/index.md`,
    write: ({ title, date, tags, isHidden, body }) =>
      `+++\ntitle = ${JSON.stringify(title)}\n${date ? `date = ${date}T10:00:00+09:00\n` : ""}tags = [${list(tags)}]\ndraft = ${isHidden}\n+++\n\n${body}`,
  },
  Hexo: {
    settings: "posts: source/_posts",
    path: ({ slug }) => `source/_posts/${slug}.md`,
    write: (post) =>
      yaml(
        [
          `title: '${post.title}'`,
          post.date && `date: ${post.date} 23:59:59`,
          `tags: [${list(post.tags)}]`,
          post.isHidden && "published: false",
          "categories: 기록",
        ],
        post,
      ),
  },
  Astro: {
    settings: "posts: src/content/blog",
    path: ({ slug }) => `src/content/blog/${slug}.md`,
    write: (post) =>
      yaml(
        [
          `title: "${post.title}"`,
          post.date && `pubDatetime: ${post.date}T05:00:00.000Z`,
          `tags:\n${post.tags.map((tag) => `  - "${tag}"`).join("\n")}`,
          `draft: ${post.isHidden}`,
          "description: d",
        ],
        post,
      ),
  },
  Docusaurus: {
    settings: "posts: blog",
    path: ({ slug, date }) => `blog/${date ? `${date}-` : ""}${slug}.md`,
    write: (post) =>
      yaml(
        [
          `slug: /${post.slug}`,
          `title: ${JSON.stringify(post.title)}`,
          `tags: [${list(post.tags)}]`,
          post.isHidden && "draft: true",
          "authors: [kim]",
        ],
        { ...post, body: post.body.replace("<!-- more -->", "<!-- truncate -->") },
      ),
  },
  Zola: {
    settings: "posts: content/blog",
    path: ({ slug }) => `content/blog/${slug}.md`,
    write: ({ title, slug, date, tags, isHidden, body }) =>
      `+++\ntitle = ${JSON.stringify(title)}\n${date ? `path = "${date.replaceAll("-", "/")}/${slug}"\n` : ""}${isHidden ? "draft = true\n" : ""}[taxonomies]\ntags = [${list(tags)}]\n+++\n${body}`,
  },
  Eleventy: {
    settings: "posts: content/blog",
    path: ({ slug }) => `content/blog/${slug}/${slug}.md`,
    write: (post) =>
      yaml(
        [
          `title: ${post.title}`,
          post.date && `date: "${post.date}"`,
          `tags: [${list(post.tags)}]`,
          post.isHidden && "draft: true",
        ],
        post,
      ),
  },
  Gatsby: {
    settings: "posts: content/blog",
    path: ({ slug }) => `content/blog/${slug}/index.md`,
    write: (post) =>
      yaml(
        [
          `title: ${post.title}`,
          post.date && `date: "${post.date}T22:12:03.284Z"`,
          `tags: ${post.tags.join(", ")}`,
          post.isHidden && "status: draft",
        ],
        post,
      ),
  },
  Zenn: {
    settings: "posts: articles",
    path: ({ slug }) => `articles/${slug}.md`,
    write: (post) =>
      yaml(
        [
          `title: "${post.title}"`,
          'emoji: "📚"',
          "type: tech",
          `topics: [${list(post.tags)}]`,
          `published: ${!post.isHidden}`,
          post.date && `published_at: ${post.date} 09:00`,
        ],
        post,
      ),
  },
  Pelican: {
    settings: "posts: content",
    path: ({ slug }) => `content/${slug}.md`,
    write: ({ title, slug, date, tags, isHidden, body }) =>
      `Title: ${title}\n${date ? `Date: ${date} 10:20\n` : ""}Tags: ${tags.join(", ")}\nSlug: ${slug}\n${isHidden ? "Status: draft\n" : ""}\n${body}`,
  },
};

/** Writes `count` posts in the format of an engine, and returns their contents. The same arguments always write the same posts. */
export async function generateCorpus(
  folder: string,
  { settings, path, write }: Engine,
  count: number,
): Promise<Facts[]> {
  const random = createRandom(5);
  const all = Array.from({ length: count }, (_, number): Facts => {
    const title = number % 2 === 0 ? `글 ${number}, 마루에서` : `Post ${number} - a floor`;
    const day = `${2015 + (number % 10)}-${pad(1 + (number % 12))}-${pad(1 + Math.floor(random() * 28))}`;
    return {
      number,
      title,
      slug: number % 3 === 0 ? `글-${number}` : `post-${number}`,
      date: number % 17 === 0 ? undefined : day,
      tags: TAGS.filter(() => random() < 0.5),
      isHidden: number % 11 === 0,
      body: `첫 문단 ${number}.\n\n<!-- more -->\n\n## 둘째\n\n\`\`\`js\nconst a = ${number};\n\`\`\`\n`,
    };
  });
  const files = all.map((facts) => [path(facts), write(facts)] as const);
  const written = settings === undefined ? files : [...files, ["site.yaml", settings] as const];
  for (const [name, text] of written) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return all;
}
