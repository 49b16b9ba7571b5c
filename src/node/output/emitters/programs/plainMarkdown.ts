import { toOutputPath } from "../../../../shared/urls/urlTypes.ts";
import { stringify } from "yaml";
import type { Post, StandingPage } from "../../../../shared/manifest/schema.ts";
import { markdownUrl } from "../../../../shared/urls/permalinks.ts";
import { writeAbsoluteUrls } from "../../../markdown/plainMarkdown/marks.ts";
import { hashContents } from "../../../cache/contentHash.ts";
import type { Emitter } from "../emitter.ts";

/**
 * Emits the Markdown of each post and page, such as `posts/<slug>/index.md`, without Maru's syntax. If the site has a URL, links are
 * absolute. The metadata is YAML front matter, which programs that read Markdown understand.
 */
export const emitMarkdown: Emitter = ({ site: { base, documents, manifest } }) => {
  const { url: origin } = manifest.site;
  const absolute = (url: string) => (origin ? new URL(url, origin).href : url);
  return [...manifest.posts, ...manifest.pages].map((page: Partial<Post> & StandingPage) => {
    const { title, date, updated, authors, tags, language } = page;
    const known = { title, date, updated, authors, tags, language, url: absolute(page.url) };
    const fields = Object.entries(known).filter(([, value]) => value !== undefined && value.length > 0);
    const source = documents.get(page.url)?.markdown ?? "";
    return {
      path: toOutputPath(base, markdownUrl(page.url)),
      contents: () => {
        const frontMatter = stringify(Object.fromEntries(fields), { lineWidth: 0 });
        return (
          `---\n${frontMatter}---\n\n# ${title}\n\n${writeAbsoluteUrls(source, absolute)}`.trimEnd() + "\n"
        );
      },
      key: async () => hashContents(JSON.stringify([origin, fields, source])),
    };
  });
};
