import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { emitAliases } from "../../../src/node/output/emitters/hosts/aliases.ts";
import type { Emitter } from "../../../src/node/output/emitters/emitter.ts";
import { emitFeeds } from "../../../src/node/output/emitters/feeds/feeds.ts";
import { emitHosts } from "../../../src/node/output/emitters/hosts/hosts.ts";
import { emitLlms } from "../../../src/node/output/emitters/programs/llms.ts";
import { emitRedirects } from "../../../src/node/output/emitters/hosts/redirects.ts";
import { emitRobots } from "../../../src/node/output/emitters/programs/robots.ts";
import { emitSitemap } from "../../../src/node/output/emitters/programs/sitemap.ts";
import { cleanText } from "../../../src/node/markdown/text/characters.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";

/** Texts with syntax of HTML, XML, JSON in a script, nginx, `_redirects` and Markdown, or with characters that XML does not allow. */
const HOSTILE = [
  "<script>alert(1)</script>",
  "a & b &amp; &#60;c&#62;",
  "]]> ]]>\n  <b/> x>\n  <![CDATA[y",
  "</title></script><!--",
  "\"'`$host${x}\\",
  "\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u2028\uFFFE\uD800 \uDC00",
  "x;\nroot /;\n}\r\nSet-Cookie: a=b\t/old /new 302!",
  "](http://evil.example) [a](b)",
];
/** All {@link HOSTILE} texts as one text, for each field of a site that accepts any text. */
export const TEXT = HOSTILE.join(" ");
/** {@link TEXT} after Maru has read it from settings or front matter. Characters that XML cannot contain are removed or replaced. */
export const READ = cleanText(TEXT).trim().normalize("NFC");

/** Previous URLs of the post, with syntax of the files that contain them. */
const ALIASES = [
  "/old\n/injected/",
  "/old\r\nX: y/",
  '/quo"te/',
  "/back\\slash/",
  "/dollar$host/",
  "/brace;}{/",
  "/hash#x/",
  "/a b/",
  "/star*/:splat/",
  "//evil.example/x/",
  "/%0a/encoded/",
  "/%22%24%7d/",
  "/한글/",
];

const EMITTERS = [emitFeeds, emitSitemap, emitRobots, emitLlms, emitRedirects, emitHosts, emitAliases];

/** Returns the contents of the files that the emitters return for a site, by path. */
export async function emitFiles(
  site: CompiledSite,
  emitters: readonly Emitter[] = EMITTERS,
): Promise<Map<string, string>> {
  const files = emitters.flatMap((emit) => emit({ site } as Parameters<Emitter>[0]));
  return new Map(
    await Promise.all(files.map(async ({ path, contents }) => [path, String(await contents())] as const)),
  );
}

/**
 * Compiles a site at `/blog/` with one post, `a`. {@link TEXT} is the title, description and author of the site, and the title, summary,
 * author, tag and category of the post.
 */
export async function compileHostileSite(): Promise<CompiledSite> {
  const folder = await mkdtemp(join(tmpdir(), "maru-hostile-"));
  const settings = { title: TEXT, description: TEXT, author: TEXT, url: "https://example.org" };
  await writeFile(join(folder, "site.yaml"), stringify({ ...settings, feeds: { aliases: ["index.xml"] } }));
  await mkdir(join(folder, "posts"));
  const post = {
    title: TEXT,
    summary: TEXT,
    date: "2025-01-02",
    authors: [TEXT],
    tags: [TEXT],
    categories: [TEXT],
    aliases: ALIASES,
  };
  await writeFile(join(folder, "posts/a.md"), `---\n${stringify(post)}---\n\nText.\n`);
  const { site } = await createCompiler({
    contentFolder: folder,
    base: "/blog/",
    siteUrl: undefined,
  }).compile();
  await rm(folder, { recursive: true });
  return site;
}
