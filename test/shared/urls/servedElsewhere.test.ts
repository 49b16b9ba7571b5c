import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { firstLink } from "../../../src/shared/listing/navigation.ts";
import { pagesInOrder } from "../../../src/shared/listing/pagesInOrder.ts";
import { createServedElsewhere } from "../../../src/shared/urls/servedElsewhere.ts";
import { readSettings } from "../../../src/node/config/readSettings.ts";

const read = (text: string) => readSettings({ path: "site.yaml", text }, undefined);

describe("the setting `external`", () => {
  test.each([
    ["[/docs/]", ["/docs/"]],
    ["/docs", ["/docs/"]],
    ["[/docs/, /api/v1]", ["/docs/", "/api/v1/"]],
    ["[/@user, /문서/]", ["/@user/", "/문서/"]],
    ["[/%EB%AC%B8%EC%84%9C/]", ["/문서/"]],
  ])("the setting `external: %s` has the prefixes %j", (written, prefixes) => {
    expect(read(`external: ${written}`)).toMatchObject({ settings: { external: prefixes }, problems: [] });
  });

  test.each([
    "docs/",
    "[/]",
    "[//]",
    "https://a.example/docs/",
    "[/a/../b]",
    "[/a?b]",
    "[/a#b]",
    "{/a: b}",
    "[]",
    "[/a, b]",
  ])("the setting `external: %s` is an error", (written) => {
    const { settings, problems } = read(`title: a\nexternal: ${written}`);
    expect(settings.external).toBeUndefined();
    expect(problems).toEqual([
      {
        severity: "error",
        kind: "settings",
        file: "site.yaml",
        line: 2,
        message: expect.stringContaining(
          "paths of this domain that another server answers, such as `[/docs/, /api/]`",
        ) as string,
      },
    ]);
  });
});

test.each([
  ["/docs/", true],
  ["/docs", true],
  ["/docs/a/b?c#d", true],
  ["/docs?a", true],
  ["/%EB%AC%B8%EC%84%9C/a", true],
  ["/cdn-cgi/l/email-protection#a", true],
  ["/docsify/", false],
  ["/posts/docs/", false],
  ["/", false],
])("whether the host or another application serves %j: %j", (path, isElsewhere) => {
  expect(createServedElsewhere(["/docs/", "/문서/"])(path)).toBe(isElsewhere);
});

describe("links below a path that another server serves", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "maru-external-"));
    await mkdir(join(folder, "posts"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Returns the HTML of a post, its Markdown and the messages. */
  async function compile(text: string, { external = "[/docs/]", base = "/" } = {}) {
    await writeFile(join(folder, "site.yaml"), `url: https://a.example\nexternal: ${external}`);
    await writeFile(join(folder, "posts/a.md"), text);
    const { site, problems } = await createCompiler({
      contentFolder: folder,
      base,
      siteUrl: undefined,
    }).compile();
    const [document] = [...site.documents.values()];
    return {
      html: document?.html,
      markdown: document?.markdown,
      warnings: problems.map(({ message }) => message),
    };
  }

  test.each([
    "/docs/intro",
    "/docs",
    "/docs/a.pdf",
    "/docs/a.html#b",
    "https://a.example/docs/intro",
    "../../docs/x",
  ])("the link %s to another server is not checked", async (target) =>
    expect((await compile(`[x](${target})`)).warnings).toEqual([]),
  );

  test.each([
    ["/docs/intro?a#b", "/docs/intro?a#b"],
    ["https://a.example/docs/intro", "/docs/intro"],
    ["/docs/a.pdf", "/docs/a.pdf"],
  ])(
    'the link %s is rendered without the base path, and with rel="external", so that the app ignores it',
    async (target, href) => {
      const { html } = await compile(`[x](${target})`, { base: "/blog/" });
      expect(html).toBe(`<p><a href="${href}" rel="external">x</a></p>`);
    },
  );

  test("in the published Markdown of a post, a link to another server has no base path", async () => {
    const { markdown } = await compile("[x](/docs/intro) [y](/posts/a/)", { base: "/blog/" });
    expect(markdown).toContain("/docs/intro");
    expect(markdown).not.toContain("/blog/docs");
  });

  test.each(["/other/", "/docsify/", "https://a.example/other/", "/other/a.pdf"])(
    "the link %s, which is not below an external path, is checked",
    async (target) => expect((await compile(`[x](${target})`)).warnings).toHaveLength(1),
  );

  test("a navigation item that leads to another server is marked and is not among the next and previous pages", async () => {
    await writeFile(
      join(folder, "site.yaml"),
      "external: [/docs/]\nnav: [{Docs: /docs/intro}, {Tags: /tags/}, {More: [{API: /docs/api}]}]",
    );
    await writeFile(join(folder, "posts/a.md"), "text");
    const { site } = await createCompiler({
      contentFolder: folder,
      base: "/b/",
      siteUrl: undefined,
    }).compile();
    const { nav = [] } = site.manifest.site;
    expect(nav).toEqual([
      { title: "Docs", href: "/docs/intro", external: true },
      { title: "Tags", href: "/tags/" },
      { title: "More", items: [{ title: "API", href: "/docs/api", external: true }] },
    ]);
    expect(pagesInOrder(nav)).toEqual([{ title: "Tags", href: "/tags/" }]);
    expect(nav[2] && firstLink(nav[2])).toMatchObject({ href: "/docs/api", external: true });
  });

  test("the message about a link to an unknown folder of the domain names the setting `external`", async () => {
    const { warnings } = await compile("[x](/shop/basket/)");
    expect(warnings).toEqual([
      "link `/shop/basket/` leads nowhere: this site has no such address; fix it, or link to the post's file; " +
        "if another server serves that address, add `external: [/shop/]` to site.yaml",
    ]);
  });
});
