import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPages } from "../support/openPages.ts";

const open = openPages();
let folder: string;
let server: ViteDevServer;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-writing-"));
  await cp("test/fixtures/site", folder, { recursive: true });
  process.env["CONTENT_DIR"] = folder;
  server = await createServer({
    base: "/log/",
    server: { port: 0 },
    logLevel: "silent",
    cacheDir: join(folder, ".vite"),
  });
  delete process.env["CONTENT_DIR"];
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? "";
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test("a saved post shows in the open page without a reload, a broken one as an overlay, a mended one again", async () => {
  const page = await open();
  const post = join(folder, "posts/2024/moon-jar/index.md");
  const text = await readFile(post, "utf8");
  await page.goto(`${url}posts/moon-jar/`, { until: "quiet" });
  // The first visit may find dependencies to prepare, and reload for them.
  await page.waitFor(() => document.querySelector("#maru-root") && "__reactRouterVersion" in window);
  await page.evaluate(() => Object.assign(window, { stayed: true }));

  await writeFile(post, `${text}\nA sentence just saved.\n`);
  await page.getByText("A sentence just saved.").waitFor();

  await writeFile(post, text.replace("2024-11-30", "2024-11-31"));
  const overlay = page.locator("vite-error-overlay");
  await overlay.waitFor();
  expect(await overlay.locator(".message-body").textContent()).toContain(
    "posts/2024/moon-jar/index.md:2: date: found `2024-11-31`",
  );
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The moon jar");

  await writeFile(post, text.replace("# The moon jar", "# The mended jar"));
  await page.getByRole("heading", { level: 1, name: "The mended jar" }).waitFor();
  expect(await overlay.count()).toBe(0);
  expect(await page.evaluate(() => "stayed" in window)).toBe(true);
});

test("an address that selects shows its list, and a saved post joins it", async () => {
  const page = await open();
  await page.goto(`${url}?tag=walking&sort=oldest`, { until: "quiet" });
  const articles = page.getByRole("main").getByRole("article");
  await expect.poll(() => articles.count()).toBe(2);
  await writeFile(join(folder, "posts/2025-03-03-new.md"), "---\ntags: [walking]\n---\nNew.\n");
  await expect.poll(() => articles.count()).toBe(3);
});

test("answers the files of a build, at the same addresses", async () => {
  const manifest = (await (await fetch(`${url}manifest.json`)).json()) as { posts: { body: string }[] };
  const body = await fetch(new URL(manifest.posts[0]?.body ?? "", url));
  expect(body.headers.get("content-type")).toContain("application/json");
  expect((await fetch(`${url}posts/nowhere/`)).status).toBe(404);
  expect((await fetch(`${url}posts/%E0%A4%A/`)).status).toBe(404);
  const forwarded = await fetch(`${url}posts/moon-jar`, { redirect: "manual" });
  expect(forwarded.headers.get("location")).toBe("/log/posts/moon-jar/");
});

test("what was saved is searched, and so is a draft", async () => {
  const json = async (address: string): Promise<unknown> => (await fetch(new URL(address, url))).json();
  const searched = async () => {
    const { search } = (await json(`${url}manifest.metadata.json`)) as { search: string };
    const { texts } = (await json(search)) as { texts: [string, number][] };
    return JSON.stringify(await Promise.all(texts.map(([address]) => json(address))));
  };
  expect(await searched()).not.toContain("Kept to myself");
  await writeFile(join(folder, "posts/2025-03-04-draft.md"), "---\ndraft: true\n---\nKept to myself.\n");
  await expect.poll(searched).toContain("Kept to myself");
});

test("what a page's head names is there, below the base", async () => {
  const html = await (await fetch(`${url}posts/moon-jar/`)).text();
  const [head = ""] = html.split("</head>");
  const named = [...head.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);
  expect(named).toContain("/log/favicon.ico");
  expect(named).toContain("/log/posts/moon-jar/index.md");
  const statuses = await Promise.all(
    named.map(async (href) => `${href} ${(await fetch(new URL(href, url))).status}`),
  );
  expect(statuses).toEqual(named.map((href) => `${href} 200`));
});
