import { describe, expect, test } from "vitest";
import { readOptions, readPort } from "../../../src/node/cli/options.js";

describe("command line", () => {
  test.each([
    [[], "dev", {}],
    [["--host"], "dev", { host: true }],
    [["serve", "--host", "--port", "80"], "dev", { host: true, port: "80" }],
    [["dev", "--host", "0.0.0.0", "--open"], "dev", { host: "0.0.0.0", open: true }],
    [["preview", "--port=8080", "--outDir", "a b"], "preview", { port: "8080", outDir: "a b" }],
    [["build", "--base", "/blog/", "--minify", "false"], "build", { base: "/blog/", minify: false }],
    [["build", "--minify=oxc"], "build", { minify: "oxc" }],
    [["build", "--all", "--base", "/"], "build", { all: true, base: "/" }],
    [["build", "--help"], "help", {}],
    [["--version"], "version", {}],
  ])("the command line %j is read as the command %s with the options %j", (words, command, values) => {
    expect(readOptions(words)).toEqual({ command, values });
  });

  test.each([
    [["deploy"], "There is no command `deploy`; the commands are build, dev, preview."],
    [["build", "--outdir", "x"], "Unknown option '--outdir'; `build` takes --base, "],
    [["build", "--port", "80"], "Unknown option '--port'; `build` takes --base, "],
    [["build", "folder"], "Unexpected argument 'folder'"],
    [["dev", "--port"], "Option '--port <value>' argument missing; `dev` takes "],
  ])("the command line %j is rejected with a message that lists the valid options", (words, message) => {
    expect(() => readOptions(words)).toThrow(message);
  });

  test.each(["", "abc", "80.5", "-1", "65536", "1e3", true])("%j is not a port number", (written) => {
    expect(() => readPort("PORT", written)).toThrow(
      `PORT: found \`${written}\`, expected the number of a port, from 1024 to 65535.`,
    );
  });

  test("a valid port number is read", () => {
    expect(readPort("PORT", "8080")).toBe(8080);
  });
});
