import { expect, test } from "vitest";
import { isMapping, type Mapping } from "../../../../src/node/content/frontMatter/value.ts";
import { readHugo } from "../../../../src/node/migrate/hugo/readHugo.ts";
import { reportHugoKeys } from "../../../../src/node/migrate/hugo/reportHugoKeys.ts";
import { openSite } from "../../../../src/node/migrate/openSite.ts";
import { readConfig } from "../../../../src/node/migrate/readConfig.ts";

function report(text: string) {
  const { config } = readConfig("hugo.yaml", text);
  return reportHugoKeys(isMapping(config) ? config : ({ entries: [] } satisfies Mapping));
}

test("the case of keys does not matter, and they are named as written", () => {
  expect(report("BASEURL: https://a.example/\nParams: {DateFormat: x, Unheard: 1}")).toMatchObject({
    carried: ["BASEURL"],
    harmless: ["Params.DateFormat"],
    unknown: ["Params.Unheard"],
  });
});

test("a key that switches a feature off asks nothing of the author", () => {
  const keys = report(
    'params: {comments: false, profileMode: {enabled: false, title: x}, customCSS: [], socialIcons: [{name: a}]}\ngoogleAnalytics: ""',
  );
  expect(keys.notYet.map(({ key }) => key)).toEqual(["params.socialIcons"]);
  expect(keys.harmless).toEqual(
    expect.arrayContaining(["googleAnalytics", "params.comments", "params.profileMode"]),
  );
});

test("settings of languages have the fates of the site's settings", () => {
  const keys = report("languages: {ko: {title: x, weight: 1, params: {logo: a.svg}, strange: 1}}");
  expect(keys).toMatchObject({
    carried: ["languages.ko.title"],
    harmless: ["languages.ko.weight"],
    notYet: [{ key: "languages.ko.params.logo" }],
    unknown: ["languages.ko.strange"],
  });
});

test.each([
  ["hugo-papermod", "hugo.yaml"],
  ["hugo-blowfish", "config/_default/hugo.toml"],
])("each key of the stock configuration of %s has a fate", async (name, file) => {
  const files = openSite(`test/fixtures/engines/${name}`);
  const { config } = readConfig(file, (await files.read(file)) ?? "");
  const { keys } = await readHugo({ ...files, name, file, config });
  expect(keys.unknown).toEqual([]);
  expect(keys.harmless.length + keys.notYet.length).toBeGreaterThan(40);
});
