import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compareUrls } from "../../../src/node/site/formerUrls/compareUrls.ts";
import { compileSite } from "../../support/build/compileSite.ts";

/** Returns the first block of settings in a page for authors who come from another engine. */
function settingsOf(page: string): string {
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(`docs/migrating/${page}`, "utf8")) ?? [];
  return yaml;
}

interface Site {
  /** Texts of posts and pages by path. */
  files: Record<string, string>;
  /** Addresses by the rule of the engine, which the page names. */
  urls: string[];
}

const dated = "---\ntitle: Rain in Spring\ndate: 2024-05-01\ntags: [rain]\n---\ntext";

const SITES: Record<string, Site> = {
  "gatsby.md": {
    files: {
      "content/blog/hello-world/index.md": dated,
      "content/blog/2024/new/index.md": dated,
      "content/blog/short.md": dated,
    },
    urls: ["/", "/hello-world/", "/2024/new/", "/short/", "/rss.xml"],
  },
  "zola.md": {
    files: {
      "config.toml": 'base_url = "https://example.org"',
      "content/_index.md": "+++\n+++\n",
      "content/blog/_index.md": '+++\ntitle = "Blog"\n+++\n',
      "content/blog/2024-05-01-rain.md": '+++\ntitle = "Rain"\n+++\ntext',
      "content/blog/bundle/index.md": '+++\ntitle = "B"\ndate = 2024-05-01\naliases = ["old/b"]\n+++\ntext',
      "content/about.md": '+++\ntitle = "About"\n+++\ntext',
    },
    urls: ["/", "/blog/", "/blog/rain/", "/blog/bundle/", "/old/b/", "/about/", "/atom.xml"],
  },
  "pelican.md": {
    files: {
      "pelicanconf.py": "",
      "content/first.md":
        "Title: Rain in Spring\nDate: 2024-05-01 10:20\nCategory: Travel\nTags: rain\n\ntext",
      "content/travel/second.md": "Title: Other\nDate: 2024-05-02\nSlug: my-slug\n\ntext",
    },
    urls: ["/rain-in-spring.html", "/my-slug.html", "/archives.html", "/tags.html", "/feeds/all.atom.xml"],
  },
  "quartz.md": {
    files: {
      "quartz.config.ts": "",
      "content/Trips/My Note.md": "---\naliases: [old-note]\n---\ntext",
      "content/비 오는 날.md": "text",
    },
    urls: ["/Trips/My-Note", "/비-오는-날", "/index.xml"],
  },
  "eleventy.md": {
    files: {
      "eleventy.config.js": "",
      "content/blog/firstpost.md": dated,
      "content/blog/2024-05-02-Second.md": dated,
      "content/blog/fourth/fourth.md": dated,
      "content/blog/fifth/index.md": dated,
    },
    urls: [
      "/blog/",
      "/blog/firstpost/",
      "/blog/Second/",
      "/blog/fourth/fourth/",
      "/blog/fifth/",
      "/feed/feed.xml",
    ],
  },
  "docusaurus.md": {
    files: {
      "docusaurus.config.js": "",
      "blog/2024-05-01-rain.md": "---\nslug: first-rain\n---\ntext",
      "blog/2024-05-02-snow/index.md": "---\nslug: snow\n---\ntext",
      "docs/intro.md": "# Intro",
    },
    urls: ["/blog", "/blog/first-rain", "/blog/snow", "/blog/rss.xml"],
  },
  "astro.md": {
    files: {
      "astro.config.mjs": "",
      "src/content/blog/My-Post.md": dated,
      "src/content/blog/second.mdx": dated,
    },
    urls: ["/blog/my-post/", "/blog/second/", "/rss.xml"],
  },
};

test.each(Object.entries(SITES))(
  "the settings that docs/migrating/%s shows keep the addresses of a stock site and build without an error",
  async (page, { files, urls }) => {
    const { site, problems } = await compileSite({ ...files, "site.yaml": settingsOf(page) });
    expect(compareUrls(site, urls).lost).toEqual([]);
    expect(problems.filter((problem) => / error: /.test(problem))).toEqual([]);
  },
);
