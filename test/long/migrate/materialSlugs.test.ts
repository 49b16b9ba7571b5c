import { expect, test } from "vitest";
import { foldCase } from "../../../src/node/content/slugs/foldCase.ts";
import { materialSlug, type SlugCase } from "../../../src/node/content/slugs/materialSlug.ts";
import { pythonMarkdownSlug } from "../../../src/node/content/slugs/pythonMarkdownSlug.ts";
import { askPython } from "../../support/engines/askEngine.ts";
import { generateTitles } from "../../support/generate/generateTitles.ts";

const SCRIPT = `
from pymdownx.slugs import slugify
answer = [slugify(case="lower")(text, "-") for text in data]
`;

test("600 generated titles have the slugs that pymdownx gives them", async () => {
  const titles = generateTitles(600);
  expect(titles.map((title) => materialSlug(title))).toEqual(await askPython(SCRIPT, titles));
});

const OPTIONS = ["lower", "lower-ascii", "fold", "none"].flatMap((letterCase) =>
  ["-", "_", "", "~"].map((separator) => ({ case: letterCase as SlugCase, separator })),
);

test("400 generated titles have the slugs that pymdownx gives them with each case and separator", async () => {
  const titles = generateTitles(400, 2);
  const script = `
from pymdownx.slugs import slugify
answer = [slugify(case=each["case"])(text, each["separator"]) for each in data["options"] for text in data["titles"]]
`;
  const found = OPTIONS.flatMap((options) => titles.map((title) => materialSlug(title, options)));
  expect(found).toEqual(await askPython(script, { options: OPTIONS, titles }));
});

test("800 generated titles have the slugs that Python-Markdown gives them with each separator", async () => {
  const titles = generateTitles(800, 3);
  const script = `
from markdown.extensions.toc import slugify
answer = [slugify(text, separator) for separator in data["separators"] for text in data["titles"]]
`;
  const separators = ["-", "_", "~", ""];
  const found = separators.flatMap((separator) =>
    titles.map((title) => pythonMarkdownSlug(title, separator)),
  );
  expect(found).toEqual(await askPython(script, { separators, titles }));
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

test("each letter that Python folds is folded in the same way", async () => {
  const script = `
letters = [chr(code) for code in range(0x110000)]
answer = [[letter, letter.casefold()] for letter in letters if letter.casefold() != letter]
`;
  const folded = (await askPython(script, [])) as [string, string][];
  expect(folded.length).toBeGreaterThan(1_400);
  const isKnown = (letter: string) => !/\p{Cn}/u.test(letter);
  expect(folded.filter(([letter, fold]) => isKnown(letter) && foldCase(letter) !== fold)).toEqual([]);
});
