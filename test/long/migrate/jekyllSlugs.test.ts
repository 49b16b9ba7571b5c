import { expect, test } from "vitest";
import { jekyllSlug } from "../../../src/node/content/slugs/jekyllSlug.ts";
import { askJekyll } from "../../support/engines/askEngine.ts";
import { generateTitles } from "../../support/generate/generateTitles.ts";

const BOTH = "[Jekyll::Utils.slugify(text, mode: 'pretty', cased: true), Jekyll::Utils.slugify(text)]";
const slugsOf = (text: string) => [jekyllSlug(text), jekyllSlug(text, "default")];

test("600 generated names have the slugs that Jekyll gives them", async () => {
  // A file name cannot contain half a surrogate pair.
  const names = generateTitles(650).filter((name) => !/\p{Cs}/u.test(name));
  expect(names.length).toBeGreaterThan(600);
  expect(names.map(slugsOf)).toEqual(await askJekyll(`data.map { |text| ${BOTH} }`, names));
});

test("each character that Ruby knows stays or is replaced as in Jekyll", async () => {
  const script = `
    codes = (0..0x10ffff).reject { |code| (0xd800..0xdfff).include?(code) }
    texts = codes.map { |code| [code].pack("U") }.grep_v(/\\p{Cn}/).map { |letter| "x" + letter + "Y" }
    texts.map { |text| [text, *${BOTH}] }`;
  const slugs = (await askJekyll(script, [])) as string[][];
  expect(slugs.length).toBeGreaterThan(280_000);
  expect(slugs.filter(([text = "", ...both]) => String(slugsOf(text)) !== String(both))).toEqual([]);
});
