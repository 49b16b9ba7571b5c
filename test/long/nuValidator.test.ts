import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { htmlFiles } from "../support/checks/htmlFiles.ts";
import { sites } from "../support/sites/sites.ts";

const { sample, permalinks } = await sites("sample", "permalinks");

/** Messages about valid CSS that the validator does not support. */
const UNKNOWN = [
  // https://drafts.csswg.org/css-text-decor-4/#text-emphasis-position-property: `right` is optional, and the minifier removes it.
  "CSS: “text-emphasis-position”: “over” is not a “text-emphasis-position” value.",
  "CSS: “text-emphasis-position”: “under” is not a “text-emphasis-position” value.",
  // https://drafts.csswg.org/scroll-animations-1/
  "CSS: “animation-timeline”: Property “animation-timeline” doesn't exist.",
  "CSS: “animation-range”: Property “animation-range” doesn't exist.",
  "CSS: “view-timeline”: Property “view-timeline” doesn't exist.",
];

const java = spawnSync("java", ["-version"]).status === 0;
if (!java)
  console.warn("The tests of the Nu validator are skipped: `java -version` fails. Install Java to run them.");
const jar = "node_modules/vnu-jar/build/dist/vnu.jar";

describe.skipIf(!java)("the Nu validator", () => {
  test("the Nu validator finds no error in any page", async () => {
    const pages = await htmlFiles(sample.folder, permalinks.folder);
    const options = ["--format", "json", "--stdout", "--exit-zero-always", "--errors-only"];
    const { stdout } = spawnSync("java", ["-jar", jar, ...options, ...pages], {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    const { messages } = JSON.parse(stdout) as {
      messages: { type: string; url: string; lastLine: number; message: string; extract?: string }[];
    };
    const found = messages
      // Only the extract distinguishes parse errors from each other.
      .map(({ message, extract, ...rest }) => ({
        ...rest,
        message: message === "CSS: Parse Error." ? `${message} at ${extract}` : message,
      }))
      .filter(({ message }) => !UNKNOWN.includes(message))
      .map(({ type, url, lastLine, message }) => `${url}:${lastLine}: ${type}: ${message}`);
    expect(found).toEqual([]);
  });

  test("the Nu validator reports a heading inside a paragraph", () => {
    const page = `<!doctype html><html lang="ko"><head><title>a</title></head><body><p><h1>b</h1></p></body></html>`;
    const { stderr } = spawnSync("java", ["-jar", jar, "--errors-only", "-"], {
      input: page,
      encoding: "utf8",
    });
    expect(stderr).toContain("No “p” element in scope but a “p” end tag seen.");
  });
});
