import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "../support/browser/page.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { runBuild } from "../support/runBuild.ts";
import { serveStatic, type StaticServer } from "../support/staticServer.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

const POST = "posts/2024/moon-jar/index.md";
let folder: string;
/** The site of `root` after a post was revised: with the same app, and with another. */
let revised: string;
let renewed: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-deploy-"));
  [revised, renewed] = [join(folder, "revised"), join(folder, "renewed")];
  const contentFolder = join(folder, "content");
  await cp("test/fixtures/site", contentFolder, { recursive: true });
  const post = join(contentFolder, POST);
  await writeFile(post, `${await readFile(post, "utf8")}\n\nA line that was added.\n`);
  await runBuild({ contentFolder, outDir: revised });
  await runBuild({ contentFolder, outDir: renewed, options: ["--minify", "false"] });
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

/** Opens a page of the site before the deploy and waits until it has fetched what it fetches by itself. */
async function openBefore(path: string): Promise<{ page: Page; documents: () => string[] }> {
  const page = await open();
  await page.goto(server.url + path, { until: "quiet" });
  await hydrated(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) asked.push(request.url());
  });
  return { page, documents: () => asked };
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const follow = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true }).click();

const files = async (site: string, start: string) =>
  (await readdir(join(site, "posts/moon-jar")))
    .concat(await readdir(join(site, "assets")), await readdir(join(site, "search")))
    .filter((file) => file.startsWith(start));

test("the deploys have other names for what they changed", async () => {
  for (const start of ["body.", "texts-0."])
    expect(await files(revised, start)).not.toEqual(await files(root.folder, start));
  for (const start of ["main.", "List."]) {
    expect(await files(revised, start)).toEqual(await files(root.folder, start));
    expect(await files(renewed, start)).not.toEqual(await files(root.folder, start));
  }
});

describe.each([
  ["of posts", () => revised, 0],
  ["of posts and the app", () => renewed, 1],
])("a page that was open before a deploy %s", (_, site, most) => {
  test("opens a post that was revised, and one that was not", async () => {
    const { page, documents } = await openBefore("");
    server.folders.set("/", site());
    await follow(page, "The moon jar");
    await heading(page, "The moon jar");
    await page.getByText("A line that was added.").waitFor();
    await page.back();
    await heading(page, "시험 마루");
    await follow(page, "The Long Road - Notes on Walking");
    await heading(page, "The Long Road");
    expect(documents().length).toBeLessThanOrEqual(most);
  });

  test("opens the list, and from there a post", async () => {
    const { page, documents } = await openBefore("posts/the-long-road/");
    server.folders.set("/", site());
    await follow(page, "목록");
    await heading(page, "시험 마루");
    await hydrated(page);
    await follow(page, "The moon jar");
    await page.getByText("A line that was added.").waitFor();
    expect(documents().length).toBeLessThanOrEqual(most);
    await page.waitUntilQuiet();
    expect(documents().length).toBeLessThanOrEqual(most);
  });

  test("searches what is new", async () => {
    const { page, documents } = await openBefore("posts/the-long-road/");
    server.folders.set("/", site());
    await page.locator("[data-search]").click();
    await page.getByRole("combobox").fill("added");
    await page
      .getByRole("main")
      .or(page.getByRole("dialog"))
      .getByText("A line that was added.")
      .first()
      .waitFor();
    expect(await page.getByText("본문을 불러오지 못해").count()).toBe(0);
    expect(documents().length).toBeLessThanOrEqual(most);
  });

  test("goes on with a search that was open", async () => {
    const { page, documents } = await openBefore("posts/the-long-road/");
    await page.locator("[data-search]").click();
    await page.getByRole("combobox").fill("jar");
    await page.getByRole("dialog").getByText("A jar without a title").waitFor();
    server.folders.set("/", site());
    await page.getByRole("option", { name: "The moon jar" }).first().click();
    await page.getByText("A line that was added.").waitFor();
    expect(documents().length).toBeLessThanOrEqual(most);
  });
});

test("a host that has lost its code is asked for the page once more, and no third time", async () => {
  const { page, documents } = await openBefore("posts/the-long-road/");
  server.fault = (path, response) => {
    if (!/assets\/List\./.test(path)) return false;
    response.writeHead(404).end();
    return true;
  };
  page.removeAllListeners("pageerror");
  await follow(page, "목록");
  await expect.poll(documents).toEqual([server.url]);
  await heading(page, "시험 마루");
  await page.waitUntilQuiet();
  // As plain HTML it is read, and its links lead on.
  await follow(page, "The moon jar");
  await heading(page, "The moon jar");
  expect(documents()).toEqual([server.url, `${server.url}posts/moon-jar/`]);
});
