import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readIcon } from "../../../../src/node/assets/icons/readIcon.ts";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle r="5"/></svg>`;

let contentFolder: string;
beforeEach(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-icon-"));
});
afterEach(() => rm(contentFolder, { recursive: true }));

test.each([
  ["gone.svg", "favicon: `gone.svg` does not exist in the content folder; fix the setting"],
  [
    "text.svg",
    "favicon: `text.svg` is not a readable SVG (it is not well-formed XML (1:10: text data outside of root node)); fix the setting",
  ],
])("an unusable icon %s is reported with its line, and the default icon is used", async (file, message) => {
  await writeFile(join(contentFolder, "text.svg"), "no picture");
  const { icon, problems } = await readIcon({ contentFolder, file, line: 3 });
  expect(problems).toMatchObject([{ severity: "error", file: "site.yaml", line: 3 }]);
  expect(problems[0]?.message).toContain(message);
  expect(icon).toEqual(await readFile("public/icon.svg"));
});

test("an icon is read without scripts, even if its file name is decomposed (NFD)", async () => {
  await writeFile(
    join(contentFolder, "그림.svg".normalize("NFD")),
    SVG.replace("<circle", "<script/><circle"),
  );
  const { icon, problems } = await readIcon({ contentFolder, file: "그림.svg", line: 1 });
  expect(problems).toEqual([]);
  expect(String(icon)).toBe(SVG);
});
