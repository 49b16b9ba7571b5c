import { createBuilder } from "vite";
import { describe, expect, test } from "vitest";
import { resolveMessages } from "../../../src/node/vite/resolveMessages.ts";
import { core as en } from "../../../src/shared/i18n/en/core.ts";
import { core as ko } from "../../../src/shared/i18n/ko/core.ts";

/** Bundles the messages of the first page for a site in a language. Returns the languages that the code contains. */
async function languagesIn(environment: "client" | "ssr", siteLanguage: string | undefined) {
  const rolldownOptions = {
    input: "src/shared/i18n/coreMessages.ts",
    preserveEntrySignatures: "strict" as const,
  };
  const builder = await createBuilder({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    plugins: [{ name: "messages", resolveId: resolveMessages(() => siteLanguage) }],
    environments: {
      client: { build: { write: false, rolldownOptions } },
      ssr: { build: { write: false, ssr: true, rolldownOptions } },
    },
  });
  const output = await builder.build(builder.environments[environment]!);
  if (!("output" in output)) throw new Error("Expected one bundle");
  const [{ code }] = output.output;
  return Object.entries({ en, ko }).flatMap(([name, { notFound }]) =>
    code.includes(notFound.title) ? [name] : [],
  );
}

describe("messages in the browser's bundle", () => {
  test.each([
    ["ko", "ko"],
    ["ko-KR", "ko"],
    ["en", "en"],
    ["ja", "en"],
  ])(
    "messages in the browser's bundle are only in these languages for a site in %s: %s",
    async (siteLanguage, expected) => {
      expect(await languagesIn("client", siteLanguage)).toEqual([expected]);
    },
  );

  test("messages in the browser's bundle are in all languages while the language of the site is unknown", async () => {
    expect(await languagesIn("client", undefined)).toEqual(["en", "ko"]);
  });
});

test("messages in the server's bundle are in all languages", async () => {
  expect(await languagesIn("ssr", "ko")).toEqual(["en", "ko"]);
});
