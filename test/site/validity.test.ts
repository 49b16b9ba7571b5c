import { spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import { sites } from "../support/sites/sites.ts";

const { sample, permalinks } = await sites("sample", "permalinks");

/** Every page of the sample site, and of one whose addresses changed: pages that forward are among these. */
const pages = (
  await Promise.all(
    [sample, permalinks].map(async ({ folder }) =>
      (await readdir(folder, { recursive: true }))
        .filter((name) => name.endsWith(".html"))
        .map((name) => join(folder, name)),
    ),
  )
)
  .flat()
  .toSorted();

/** How it is written, which HTML leaves free: https://html.spec.whatwg.org/multipage/syntax.html */
const STYLE: RuleConfig = {
  // React and rehype write `<meta/>`, `dateTime`, `disabled=""`; our own pages `<!doctype html>`.
  "void-style": "off",
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "doctype-style": "off",
  // React's own ids begin with `_`; any text without blanks may be an id.
  "valid-id": ["error", { relaxed: true }],
  // A list may have a name, as of which tags it is.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // A table that scrolls has a frame that can be focused; a section would be a part of the author's text.
  "prefer-native-element": ["error", { exclude: ["region"] }],
  // The search of a list narrows it as one types; nothing is left to be submitted.
  "wcag/h32": "off",
  // It does not follow `aria-labelledby`, by which a heading names the link to itself; axe, which does, looks at every page.
  "wcag/h30": "off",
};

test("html-validate finds no error in any page", async () => {
  const loader = new StaticConfigLoader([], { extends: ["html-validate:recommended"], rules: STYLE });
  const validator = new HtmlValidate(loader);
  const found: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(await readFile(page, "utf8"), page);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      found.push(`${page}:${line}:${column}: ${ruleId}: ${message}`);
    }
  }
  expect(pages.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
}, 120_000);

/** What the validator does not know. */
const UNKNOWN = [
  // https://drafts.csswg.org/css-text-decor-4/#text-emphasis-position-property: `right` may be left out, which the minifier does.
  "CSS: “text-emphasis-position”: “over” is not a “text-emphasis-position” value.",
  "CSS: “text-emphasis-position”: “under” is not a “text-emphasis-position” value.",
  // https://drafts.csswg.org/scroll-animations-1/
  "CSS: “animation-timeline”: Property “animation-timeline” doesn't exist.",
  "CSS: “animation-range”: Property “animation-range” doesn't exist.",
  "CSS: “view-timeline”: Property “view-timeline” doesn't exist.",
];

const java = spawnSync("java", ["-version"]).status === 0;
if (!java) console.warn("No Java here (`java -version` fails): the pages are not given to the Nu validator.");

describe.skipIf(!java)("the Nu validator", () => {
  test("finds no error in any page", () => {
    const jar = "node_modules/vnu-jar/build/dist/vnu.jar";
    const options = ["--format", "json", "--stdout", "--exit-zero-always", "--errors-only"];
    const { stdout } = spawnSync("java", ["-jar", jar, ...options, ...pages], {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    const { messages } = JSON.parse(stdout) as {
      messages: { type: string; url: string; lastLine: number; message: string; extract?: string }[];
    };
    const found = messages
      // What cannot be parsed is told by where it stands alone.
      .map(({ message, extract, ...rest }) => ({
        ...rest,
        message: message === "CSS: Parse Error." ? `${message} at ${extract}` : message,
      }))
      .filter(({ message }) => !UNKNOWN.includes(message))
      .map(({ type, url, lastLine, message }) => `${url}:${lastLine}: ${type}: ${message}`);
    expect(found).toEqual([]);
  }, 300_000);

  test("would find one", () => {
    const jar = "node_modules/vnu-jar/build/dist/vnu.jar";
    const page = `<!doctype html><html lang="ko"><head><title>a</title></head><body><p><h1>b</h1></p></body></html>`;
    const { stderr } = spawnSync("java", ["-jar", jar, "--errors-only", "-"], {
      input: page,
      encoding: "utf8",
    });
    expect(stderr).toContain("No “p” element in scope but a “p” end tag seen.");
  });
});
