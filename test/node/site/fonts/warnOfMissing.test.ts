import { expect, test } from "vitest";
import { warnOfMissing } from "../../../../src/node/site/fonts/warnOfMissing.ts";
import { FONT_FILES } from "../../../support/corpus/fontFiles.ts";
import { siteFont, siteOfBodies } from "../../../support/corpus/fontSite.ts";

const korean = siteFont(FONT_FILES.korean);
const latin = siteFont(FONT_FILES.latin);

test("a Korean font with all shown characters causes no warning", () => {
  expect(warnOfMissing(siteOfBodies(["<p>달항아리</p>"], [korean]))).toEqual([]);
  expect(warnOfMissing(siteOfBodies(["<p>달항아리</p>"], []))).toEqual([]);
});

test("a font without Hangul on a Korean site causes a warning with the line of its setting", () => {
  expect(warnOfMissing(siteOfBodies(["<p>달</p>"], [latin]))).toEqual([
    {
      severity: "warning",
      kind: "settings",
      file: "site.yaml",
      line: 2,
      message: `fonts: sans: \`${FONT_FILES.latin}\` has no Hangul, in which this site is written; browsers show missing syllables in the system font; choose a font that has them`,
    },
  ]);
});

test("a font that lacks some shown syllables causes a warning that lists the first of them", () => {
  const advanceOf = (point: number) => ("뷁쀍".includes(String.fromCodePoint(point)) ? undefined : 1);
  const few = { ...korean, metrics: { ...korean.metrics, advanceOf } };
  const [problem] = warnOfMissing(siteOfBodies(["<p>달 뷁쀍</p>"], [few]));
  expect(problem?.message).toMatch(
    /lacks 2 of the \d+ Hangul syllables that this site shows, such as 뷁 쀍;/,
  );
});

test("a font without Hangul on an English site causes no warning", () => {
  const site = siteOfBodies(["<p>Rain 비</p>"], [latin]);
  const english = {
    ...site,
    manifest: { ...site.manifest, site: { ...site.manifest.site, language: "en" } },
  };
  expect(warnOfMissing(english)).toEqual([]);
});
