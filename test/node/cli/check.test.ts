import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { command } from "../../../src/node/cli/check.ts";
import { runCommand } from "../../support/runner/runCommand.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-check-"));
  await mkdir(join(folder, "posts"));
  await write("a.md", "---\ntags: [🎉]\n---\n![x](gone.png)\n\n[y](gone.md)");
  await write("b.md", "---\ndraft: true\n---\nhidden");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(folder, "posts", name), text);

async function check(...options: string[]) {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const error = vi.spyOn(console, "error").mockReturnValue();
  const status = await runCommand(command, ["check", folder, ...options]);
  const printed = [...log.mock.calls, ...error.mock.calls].flat().join("\n");
  return { status, printed: printed.replaceAll(relative(process.cwd(), folder), "content") };
}

describe("maru check", () => {
  test("maru check prints the problems by file and a summary, and has status 0 if there are only warnings", async () => {
    await write("c.md", "[z](gone.md)");
    const { status, printed } = await check();
    expect(status).toBe(0);
    expect(printed.split("\n")).toEqual([
      expect.stringMatching(/^content\/posts\/a\.md:2: warning: tags: `🎉` has no letter/),
      expect.stringMatching(/^content\/posts\/a\.md:4: warning: image `gone\.png` is not shown/),
      expect.stringMatching(/^content\/posts\/a\.md:6: warning: link `gone\.md` leads nowhere/),
      "",
      expect.stringMatching(/^content\/posts\/c\.md:1: warning: link `gone\.md` leads nowhere/),
      "",
      "2 posts, 0 pages, 1 draft; 4 warnings",
      "2 posts without a date, listed last",
      "problems by kind: 1 tag, 2 link, 1 image",
    ]);
  });

  test("with --strict, a warning fails the check", async () => {
    expect((await check("--strict")).status).toBe(1);
    await write("a.md", "fixed");
    expect((await check("--strict")).status).toBe(0);
  });

  test("an error fails the check", async () => {
    await write("c.md", "---\ntitle: {x: y}\n---\n");
    const { status, printed } = await check();
    expect(status).toBe(1);
    expect(printed).toContain("content/posts/c.md:2: error: title: found a mapping, expected text");
  });

  test("with `errors: skip`, an error in a post does not fail the check and an error in the settings does, as in a build", async () => {
    await write("c.md", "---\ntitle: {x: y}\n---\n");
    await writeFile(join(folder, "site.yaml"), "errors: skip");
    const { status, printed } = await check();
    expect(status).toBe(0);
    expect(printed).toContain("content/posts/c.md:2: error: title: found a mapping, expected text");
    expect((await check("--strict")).status).toBe(1);
    await writeFile(join(folder, "site.yaml"), "errors: skip\nurl: nowhere");
    expect((await check()).status).toBe(1);
  });

  test("--format json reports the same problems and summary as JSON", async () => {
    const { printed } = await check("--format", "json");
    expect(JSON.parse(printed)).toMatchObject({
      summary: { posts: 1, pages: 0, hidden: 1, future: 0, undated: 1, kinds: { tag: 1, link: 1, image: 1 } },
      problems: [
        { severity: "warning", kind: "tag", file: "posts/a.md", line: 2 },
        { kind: "image" },
        { kind: "link" },
      ],
    });
  });

  test("--format github prints a workflow command for each line with a problem", async () => {
    const { printed } = await check("--format=github");
    expect(printed.split("\n")[0]).toMatch(
      /^::warning file=content\/posts\/a\.md,line=2,title=tag::tags: `🎉` has no/,
    );
  });

  test("in a GitHub workflow, paths are relative to the root of the author's repository", async () => {
    vi.stubEnv("GITHUB_WORKSPACE", folder);
    const { printed } = await check("--format=github");
    expect(printed).toContain("file=posts/a.md,line=2,");
  });

  test("many warnings with the same cause are one line, except with --all, --format json and --format github", async () => {
    await write("many.md", Array.from({ length: 40 }, (_, index) => `![x](gone-${index}.png)\n`).join("\n"));
    const counted = async (...options: string[]) =>
      (await check(...options)).printed.split("gone-").length - 1;
    const { printed } = await check();
    expect(printed).toMatch(
      /\(41 warnings have this cause, as in posts\/many\.md:1 and .*; `--all` prints each\)/,
    );
    expect(printed).toContain("; 43 warnings");
    vi.restoreAllMocks();
    expect(await counted("--all")).toBe(80);
    vi.restoreAllMocks();
    expect(await counted("--format=github")).toBe(80);
    vi.restoreAllMocks();
    const json = JSON.parse((await check("--format=json")).printed) as { problems: { cause?: string }[] };
    expect(json.problems.filter(({ cause }) => cause === "missing file")).toHaveLength(41);
  });

  test.each([
    ["--format=xml", "--format: found `xml`, expected text, json, github."],
    ["--strickt", "maru check: `--strickt` is not an option; did you mean `--strict`?"],
    [
      "--minify",
      "maru check: `--minify` is not an option; the options are --strict, --format, --base, --site-url, --all, --drafts.",
    ],
  ])("the invalid option %s is reported with what is expected", async (option, message) => {
    expect(await check(option)).toEqual({ status: 1, printed: message });
  });

  test("with --drafts, drafts are checked too", async () => {
    await write("b.md", "---\ndraft: true\n---\n[y](gone.md)");
    expect((await check()).printed).not.toContain("b.md");
    vi.restoreAllMocks();
    expect((await check("--drafts")).printed).toContain("content/posts/b.md:4: warning: link `gone.md`");
  });
});
