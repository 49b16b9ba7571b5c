import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";

const PAGE = 20;

/** Eleventy's own filter removes Hangul, so all Korean tags would have the same URL. */
const slugify = (name) => name.trim().replaceAll(/[^\p{L}\p{N}]+/gu, "-");

const pagesOf = (posts) =>
  Array.from({ length: Math.ceil(posts.length / PAGE) }, (_, page) =>
    posts.slice(page * PAGE, (page + 1) * PAGE),
  );

export default function configure(config) {
  config.addPlugin(syntaxHighlight);
  config.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/feed.xml",
    collection: { name: "newest", limit: 20 },
    metadata: {
      language: "ko",
      title: "Plain",
      subtitle: "",
      base: "https://example.org/",
      author: { name: "Plain" },
    },
  });
  const newestFirst = (api) => api.getFilteredByGlob("content/posts/*.md").toReversed();
  config.addCollection("newest", (api) => newestFirst(api).toReversed());
  config.addCollection("listed", newestFirst);
  config.addCollection("tagPages", (api) => {
    const byTag = new Map();
    for (const post of newestFirst(api)) {
      for (const tag of new Set(post.data.tags)) {
        if (!byTag.has(tag)) byTag.set(tag, []);
        byTag.get(tag).push(post);
      }
    }
    return [...byTag].flatMap(([tag, posts]) =>
      pagesOf(posts).map((shown, page, all) => ({ tag, posts: shown, page: page + 1, last: all.length })),
    );
  });
  config.addFilter("slugify", slugify);
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  return {
    dir: { input: "content", includes: "../_includes", output: "output" },
    // Posts are plain Markdown without a template language, as for the other engines.
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk"],
  };
}
