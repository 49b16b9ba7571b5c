import { toOutputPath } from "../../../../shared/urls/urlTypes.ts";
import { stringify } from "yaml";
import type { Post, StandingPage } from "../../../../shared/manifest/schema.ts";
import { markdownUrl } from "../../../../shared/urls/permalinks.ts";
import { writeAbsoluteUrls } from "../../../markdown/plainMarkdown/marks.ts";
import { hashOf } from "../../../cache/contentHash.ts";
import type { Emitter } from "../emitter.ts";

/**
 * Each post and page as Markdown, `posts/<slug>/index.md`: as its author wrote it, without comments, with addresses that lead somewhere
 * wherever it is read. What is known of it stands above in YAML, as in the files it was made of, since programs that read Markdown
 * read that too.
 */
export const emitMarkdown: Emitter = ({ site: { base, documents, manifest } }) => {
  const { url: origin } = manifest.site;
  const whole = (url: string) => (origin ? new URL(url, origin).href : url);
  return [...manifest.posts, ...manifest.pages].map((page: Partial<Post> & StandingPage) => {
    const { title, date, updated, authors, tags, language } = page;
    const known = { title, date, updated, authors, tags, language, url: whole(page.url) };
    const said = Object.entries(known).filter(([, value]) => value !== undefined && value.length > 0);
    const source = documents.get(page.url)?.markdown ?? "";
    return {
      path: toOutputPath(base, markdownUrl(page.url)),
      contents: () => {
        const frontMatter = stringify(Object.fromEntries(said), { lineWidth: 0 });
        return `---\n${frontMatter}---\n\n# ${title}\n\n${writeAbsoluteUrls(source, whole)}`.trimEnd() + "\n";
      },
      key: async () => hashOf(JSON.stringify([origin, said, source])),
    };
  });
};
