import { expect, test } from "vitest";
import { HASHED_NAMES } from "../../../src/node/vite/chunkNames.ts";

test.each([
  ["messages", "/maru/src/shared/i18n/ko/messages.ts", "assets/[name].ko.[hash:8].js"],
  ["messages", "/maru/src/shared/i18n/en/messages.ts", "assets/[name].en.[hash:8].js"],
  ["messages", String.raw`C:\maru\src\shared\i18n\ko\messages.ts`, "assets/[name].ko.[hash:8].js"],
  ["words", String.raw`C:\maru\src\client\entry\en.ts`, "assets/[name].en.[hash:8].js"],
  ["List", "/maru/src/client/pages/List.tsx", "assets/[name].[hash:8].js"],
  ["a shared chunk without a module of its own", null, "assets/[name].[hash:8].js"],
])("the name of the chunk %s (%s) is %s", (name, facadeModuleId, expected) => {
  expect(HASHED_NAMES.chunkFileNames({ name, facadeModuleId })).toBe(expected);
});
