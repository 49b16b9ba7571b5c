import { expect, test } from "vitest";
import { emitAliases } from "../../../../src/node/output/emitters/hosts/aliases.ts";
import { emitRedirects } from "../../../../src/node/output/emitters/hosts/redirects.ts";
import { answersOf } from "../../../../src/node/site/permalinkLock/published.ts";
import { redirectsOf, resolveRedirects } from "../../../../src/node/site/urls/redirects.ts";
import { createPost, manifest } from "../../../support/build/fixtureManifest.ts";

type Site = Parameters<typeof redirectsOf>[0];

const a = createPost({ slug: "a", title: "A", aliases: ["/alias/"], url: "/log/posts/a/" });

/** @param redirects Former paths and targets of `site.yaml`, one per line from line 2. */
function siteOf(redirects: Record<string, string>, external: string[] = []): Site {
  const settings = Object.entries(redirects).map(([from, to], index) => ({ from, to, line: index + 2 }));
  return {
    base: "/log/",
    documents: new Map([[a.url, { ...a, file: "posts/a.md" }]]),
    statics: [{ path: "files/x.pdf" }],
    publishing: { feedPosts: 20, feedAliases: [], redirects: settings, external },
    lockedTags: [],
    manifest: { ...manifest, site: { ...manifest.site, url: "https://example.org" }, posts: [a] },
  } as unknown as Site;
}

function redirectsIn(site: Site) {
  return redirectsOf(site).flatMap(({ from, to }) =>
    /^\/log\/(?:posts|alias)\/$/.test(from) ? [] : [`${from} ${to}`],
  );
}

test.each([
  ["/old/", "/posts/a/", "/log/old/ /log/posts/a/"],
  ["/old.html", "/posts/a", "/log/old.html /log/posts/a/"],
  ["/글", "/posts/a/?x=1#y", "/log/%EA%B8%80/ /log/posts/a/?x=1#y"],
  ["/category/b/", "/?category=b", "/log/category/b/ /log/?category=b"],
  ["/old/", "/files/x.pdf", "/log/old/ /log/files/x.pdf"],
  ["/old/", "/docs/x/", "/log/old/ /log/docs/x/"],
  ["/old/", "https://b.example/x?y#z", "/log/old/ https://b.example/x?y#z"],
  ["/posts/%2561/", "/posts/a/", "/log/posts/%2561/ /log/posts/a/"],
  ["/old/", "/alias/#y", "/log/old/ /log/posts/a/#y"],
])("the redirect of site.yaml from %s to %s creates %s", (from, to, redirect) => {
  const site = siteOf({ [from]: to }, ["/log/docs/"]);
  expect(redirectsIn(site)).toEqual([redirect]);
  expect(resolveRedirects(site).problems).toEqual([]);
});

test("a chain of redirects leads to its end, and a loop is reported", () => {
  const site = siteOf({ "/1/": "/2/", "/2/": "/posts/a/", "/x/": "/y/", "/y/": "/x/" });
  expect(redirectsIn(site)).toEqual(["/log/1/ /log/posts/a/", "/log/2/ /log/posts/a/"]);
  expect(resolveRedirects(site).problems.map(({ message }) => message)).toEqual([
    "redirects: `/x/` does not redirect: the site has nothing at `/y/`; fix the path, or remove the line",
    "redirects: `/y/` does not redirect: the site has nothing at `/x/`; fix the path, or remove the line",
  ]);
});

test.each([
  ["/posts/a", "/", "posts/a.md already has that address; remove the line"],
  ["/archive/", "/", "`/archive/` already has that address; remove the line"],
  ["/alias/", "/", "posts/a.md already has that address; remove the line"],
  ["/old/", "/gone/", "the site has nothing at `/gone/`; fix the path, or remove the line"],
])("the redirect of site.yaml from %s to %s is reported with its line", (from, to, fault) => {
  expect(resolveRedirects(siteOf({ [from]: to })).problems).toEqual([
    {
      severity: "warning",
      kind: "address",
      file: "site.yaml",
      line: 2,
      message: `redirects: \`${from}\` does not redirect: ${fault}`,
      cause: "redirect",
    },
  ]);
});

test("a line of `redirects` that repeats an alias or another line is not reported, and a contradicting one is", () => {
  const site = siteOf({ "/alias/": "/posts/a", "/old/": "/posts/a/", "/old": "/posts/a/", old: "/" });
  expect(redirectsIn(site)).toEqual(["/log/old/ /log/posts/a/"]);
  expect(resolveRedirects(site).problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "5 redirects: `old` does not redirect: another line already has that address; remove the line",
  ]);
});

test("redirects of site.yaml answer former addresses of the permalink lock", () => {
  const answers = answersOf(siteOf({ "/old/": "/posts/a/#x", "/shop/": "https://b.example/" }));
  expect(answers.get("/old")).toEqual({ url: "/old/", file: "posts/a.md" });
  expect(answers.get("/shop")).toEqual({ url: "/shop/", file: undefined });
});

test("a redirect to another site has a page without this site's image, and a line in _redirects with the whole URL", async () => {
  const site = siteOf({ "/shop/": "https://b.example:8080/a:b/" });
  const context = { site } as unknown as Parameters<typeof emitAliases>[0];
  const page = emitAliases(context).find(({ path }) => path === "shop/index.html");
  const html = String(await page?.contents());
  expect(html).toContain('<link rel="canonical" href="https://b.example:8080/a:b/" />');
  expect(html).toContain('content="0; url=https://b.example:8080/a:b/"');
  expect(html).toContain('<meta property="og:url" content="https://b.example:8080/a:b/" />');
  expect(html).not.toContain("og:image");
  const [file] = emitRedirects(context);
  expect(String(await file?.contents())).toContain("/log/shop/ https://b.example:8080/a%3Ab/ 301\n");
});

test("a redirect with a query has the title and the image of the site", async () => {
  const context = { site: siteOf({ "/c/": "/?category=b" }) } as unknown as Parameters<typeof emitAliases>[0];
  const html = String(
    await emitAliases(context)
      .find(({ path }) => path === "c/index.html")
      ?.contents(),
  );
  expect(html).toContain('<link rel="canonical" href="https://example.org/log/?category=b" />');
  expect(html).toContain("<title>시험 마루</title>");
});
