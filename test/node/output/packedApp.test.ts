import { describe, expect, test } from "vitest";
import { compress, qualityFor, suffixesFor } from "../../../src/node/output/compress.ts";
import { appFor, readPackedApp } from "../../../src/node/output/packedApp.ts";
import { core as en } from "../../../src/shared/i18n/en/core.ts";
import { core as ko } from "../../../src/shared/i18n/ko/core.ts";

/** Returns the languages whose messages the app of a site contains, and the names of all its scripts. */
async function appIn(language: string) {
  const app = await appFor({ language });
  const scripts = [...app.files.values()];
  const texts = await Promise.all(scripts.map(async ({ contents }) => String(await contents())));
  const languages = Object.entries({ en, ko }).flatMap(([name, { notFound }]) =>
    texts.some((text) => text.includes(notFound.title)) ? [name] : [],
  );
  return { ...app, languages };
}

describe("the packed app", () => {
  test.each([
    ["ko", "ko"],
    ["ko-KR", "ko"],
    ["en", "en"],
    ["ja", "en"],
  ])("the app of a site in %s contains only messages in these languages: %s", async (language, expected) => {
    const { languages, ...app } = await appIn(language);
    const { words, scripts } = app;
    expect(languages).toEqual([expected]);
    expect(app.language).toBe(expected);
    expect(words).toMatch(new RegExp(`^assets/words\\.${expected}\\.[0-9a-f]{8}\\.js$`));
    expect(scripts.filter((name) => /\.(?:ko|en)\./.test(name))).toHaveLength(2);
  });

  test("the apps of two languages differ only in the scripts with messages", () => {
    const { scripts } = readPackedApp();
    const shared = scripts.filter((name) => !/\.(?:ko|en)\.[0-9a-f]{8}\.js$/.test(name));
    expect(shared.length).toBe(scripts.length - 4);
  });

  test("a site with `offline: false` has a service worker that removes itself", async () => {
    const { worker } = await appFor({ language: "ko", offline: false });
    expect(worker).toContain("unregister");
    expect((await appFor({ language: "ko" })).worker).not.toBe(worker);
  });

  test("the app has no absolute URLs of its own files, so it works below every base path", async () => {
    const { files, scripts } = await appFor({ language: "ko" });
    for (const { path, contents } of files.values())
      for (const name of scripts) expect(String(await contents()), path).not.toContain(`/${name}`);
  });
});

test("the packed app has the same compressed copies of its scripts as a build would write", async () => {
  const { files } = await appFor({ language: "en" });
  expect(files.size).toBeGreaterThan(10);
  for (const { path, contents, compressed } of files.values()) {
    const bytes = Buffer.from(await contents());
    const suffixes = suffixesFor(path, { size: bytes.length, isTaken: () => false });
    for (const suffix of suffixes)
      expect(await compressed?.(suffix)).toEqual(compress(bytes, { suffix, quality: qualityFor(path) }));
  }
});
