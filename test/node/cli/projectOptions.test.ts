import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseCommand } from "../../../src/node/cli/command.ts";
import {
  DRAFTS_OPTION,
  OUT_OPTIONS,
  portOf,
  readProject,
  serverOptions,
  SITE_OPTIONS,
} from "../../../src/node/cli/projectOptions.ts";

beforeEach(() => {
  for (const name of ["CONTENT_DIR", "SITE_URL", "DRAFTS", "PORT"]) vi.stubEnv(name, undefined);
});
afterEach(() => void vi.unstubAllEnvs());

const command = {
  positionals: "[dir]",
  options: { ...OUT_OPTIONS, ...SITE_OPTIONS, ...serverOptions(5173), drafts: DRAFTS_OPTION },
};
const parse = (...args: string[]) => parseCommand("build", command, args);
const project = (...args: string[]) => {
  const { values, positionals } = parse(...args);
  return readProject(values, positionals);
};

describe("project of a command line", () => {
  test("without options and variables, the content folder is the current folder and the output is in dist", () => {
    expect(project()).toEqual({
      contentFolder: process.cwd(),
      outDir: resolve("dist"),
      base: undefined,
      siteUrl: undefined,
      drafts: false,
      allProblems: false,
    });
  });

  test.each([
    ["blog", resolve("blog")],
    ["/srv/내 블로그", "/srv/내 블로그"],
    ["../my posts/", resolve("../my posts")],
  ])("the content folder %j is %s", (dir, folder) => {
    expect(project(dir).contentFolder).toBe(folder);
  });

  test("the argument takes precedence over CONTENT_DIR, and an empty CONTENT_DIR counts as unset", () => {
    vi.stubEnv("CONTENT_DIR", "posts of mine");
    expect(project().contentFolder).toBe(resolve("posts of mine"));
    expect(project("blog").contentFolder).toBe(resolve("blog"));
    vi.stubEnv("CONTENT_DIR", "");
    expect(project().contentFolder).toBe(process.cwd());
  });

  test("the output folder is relative to the current folder, also for another content folder", () => {
    expect(project("/srv/blog", "--out", "site").outDir).toBe(join(process.cwd(), "site"));
    expect(project("/srv/blog", "--outDir", "/srv/www").outDir).toBe("/srv/www");
  });

  test("--site-url takes precedence over SITE_URL", () => {
    vi.stubEnv("SITE_URL", "https://variable.example");
    expect(project().siteUrl).toBe("https://variable.example");
    expect(project("--site-url", "https://option.example").siteUrl).toBe("https://option.example");
  });

  test("drafts are included with --drafts and with DRAFTS=1", () => {
    expect(project("--drafts").drafts).toBe(true);
    vi.stubEnv("DRAFTS", "0");
    expect(project().drafts).toBe(false);
    vi.stubEnv("DRAFTS", "1");
    expect(project().drafts).toBe(true);
  });

  test.each([
    ["blog", "/blog/"],
    ["/blog", "/blog/"],
    ["/blog/", "/blog/"],
    ["/a/b", "/a/b/"],
    ["/", "/"],
  ])("--base %s is the base path %s", (written, base) => {
    expect(project("--base", written).base).toBe(base);
  });

  test.each(["https://example.org/blog/", "//blog/", "./", "../blog/", "/a:b/", "/$1/"])(
    "--base %s is rejected with an example of a base path",
    (written) => {
      expect(() => project("--base", written)).toThrow(
        `--base: found \`${written}\`, expected a path such as \`/blog/\``,
      );
    },
  );
});

describe("port", () => {
  const port = (...args: string[]) => portOf(parse(...args).values, 5173);

  test("the port is that of --port, of PORT, or the default, which may be replaced by the next free one", () => {
    expect(port()).toEqual({ port: 5173, isChosen: false });
    vi.stubEnv("PORT", "8080");
    expect(port()).toEqual({ port: 8080, isChosen: true });
    expect(port("--port", "9090")).toEqual({ port: 9090, isChosen: true });
    expect(port("--port", "0")).toEqual({ port: 0, isChosen: true });
    vi.stubEnv("PORT", "");
    expect(port()).toEqual({ port: 5173, isChosen: false });
  });

  test.each(["abc", "80.5", "65536", "1e3", "0x50"])("%j is rejected as the number of a port", (written) => {
    const message = `found \`${written}\`, expected the number of a port, from 0 to 65535.`;
    expect(() => port("--port", written)).toThrow(`--port: ${message}`);
    vi.stubEnv("PORT", written);
    expect(() => port()).toThrow(`PORT: ${message}`);
  });
});
