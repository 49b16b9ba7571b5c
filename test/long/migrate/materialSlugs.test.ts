import { expect, test } from "vitest";
import { materialSlug } from "../../../src/node/content/slugs/materialSlug.ts";
import { askPython } from "../../support/engines/askEngine.ts";
import { generateTitles } from "../../support/generate/generateTitles.ts";

const SCRIPT = `
from pymdownx.slugs import slugify
answer = [slugify(case="lower")(text, "-") for text in data]
`;

test("600 generated titles have the slugs that pymdownx gives them", async () => {
  const titles = generateTitles(600);
  expect(titles.map(materialSlug)).toEqual(await askPython(SCRIPT, titles));
});

test("each character that Python knows stays or is deleted as in pymdownx", async () => {
  const known = `
import unicodedata
texts = ["x" + chr(code) + "Y" for code in range(0x110000) if unicodedata.category(chr(code)) != "Cn"]
data = texts${SCRIPT}
answer = [[text, slug] for text, slug in zip(texts, answer)]
`;
  const slugs = (await askPython(known, [])) as [string, string][];
  expect(slugs.length).toBeGreaterThan(280_000);
  expect(slugs.filter(([text, slug]) => materialSlug(text) !== slug)).toEqual([]);
});
