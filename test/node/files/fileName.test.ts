import { expect, test } from "vitest";
import { readFileName } from "../../../src/node/files/fileName.ts";

test.each([
  ["posts/2025-01-22-a-slug.md", "2025-01-22", "a-slug", "a slug"],
  ["posts/2025-1-2-unpadded.markdown", "2025-01-02", "unpadded", "unpadded"],
  ["posts/2025-01-22-a-slug/index.md", "2025-01-22", "a-slug", "a slug"],
  ["posts/folder/index.md", undefined, "folder", "folder"],
  ["posts/마루의 네 계절.md", undefined, "마루의-네-계절", "마루의 네 계절"],
  [`posts/${"한글".normalize("NFD")}.md`, undefined, "한글", "한글"],
  ["posts/2025-02-30-no-such-day.md", undefined, "no-such-day", "no such day"],
  ["posts/walk/index.ko.md", undefined, "walk-ko", "walk"],
  ["posts/walk.en.md", undefined, "walk-en", "walk"],
  ["posts/walk.ko-KR.md", undefined, "walk-ko-kr", "walk"],
  ["posts/node.js.md", undefined, "node-js", "node.js"],
  ["posts/2025-01-22.md", "2025-01-22", "2025-01-22", "2025 01 22"],
])("the date, slug and title are read from the file name %s", (path, date, slug, title) => {
  expect(readFileName(path)).toMatchObject({ date, slug, title });
});

test.each([
  ["posts/_drafts/a.md", true],
  ["_drafts/2025-01-22-a.md", true],
  ["_posts/2025-01-22-a.md", false],
  ["posts/_a.md", true],
  ["source/_posts/2025/_later/a.md", true],
  ["source/_posts/2025/a.md", false],
  ["source/_data/a.md", true],
  ["posts/a_b.md", false],
])("the value of isHidden for the path %s is %s", (path, isHidden) => {
  expect(readFileName(path).isHidden).toBe(isHidden);
});

test.each([
  ["posts/walk/index.ko.md", "ko"],
  ["posts/walk.zh-tw.md", "zh-TW"],
  ["posts/walk.ko-KR.md", "ko-KR"],
  ["posts/walk.ko-kr.md", "ko-KR"],
  ["posts/walk.ko_KR.md", "ko-KR"],
  ["posts/walk.KO_kr.md", "ko-KR"],
  ["posts/walk/index.ko_KR.md", "ko-KR"],
  ["posts/walk.zh_Hant_TW.md", "zh-Hant-TW"],
  ["posts/walk.pt-BR.md", "pt-BR"],
  ["posts/walk.es-419.md", "es-419"],
  ["posts/v1.my-id.md", undefined],
  ["posts/walk.fr.md", undefined],
  ["posts/node.js.md", undefined],
  ["posts/walk.md", undefined],
])("the language in the file name %s is %s", (path, language) => {
  expect(readFileName(path).language).toBe(language);
});
