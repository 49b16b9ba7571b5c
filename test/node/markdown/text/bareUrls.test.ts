import { describe, expect, test } from "vitest";
import { urlIn } from "../../../../src/node/markdown/text/bareUrls.ts";

describe("bare URL", () => {
  test.each([
    ["https://a.com/", "를"],
    ["https://a.com/b", "에서는"],
    ["https://a.com/index.html", "입니다"],
    ["https://a.com/?q=%EB%82%98#b", "으로"],
    ["https://a.com", "에서"],
    ["https://a.com:8080", "이고"],
    ["http://localhost:3000", "에서"],
    ["http://127.0.0.1", "은"],
    ["www.a.com", "은"],
    ["https://a.com/", ")는"],
    ["https://a.com/b_(c)", ")는"],
    ["https://a.com/", '"라고'],
    ["https://a.com/", "**는"],
    ["https://a.com/", "~~는"],
    ["https://a.com/b", "[^1]은"],
    ["https://a.com/", "」"],
    ["https://a.com/", "…"],
    ["https://a.com/", "를…"],
    ["https://a.com", "。次"],
    ["https://a.com", "を"],
    ["https://a.com/", "を"],
    ["https://a.com/b", "，c"],
    ["https://a.com", "，"],
  ])("%s ends before the attached text %s", (url, rest) => {
    expect(urlIn(url + rest)).toBe(url);
  });

  test.each([
    "https://ko.wikipedia.org/wiki/나무",
    "https://ko.wikipedia.org/wiki/한글_(동음이의)",
    "https://ja.wikipedia.org/wiki/日本の",
    "https://한글.kr",
    "https://한글.kr/",
    "https://www.한글.com/",
    "https://blog.naver한글.com",
    "https://a.com/wiki/나무로",
    "https://a.com/글/한글",
    "https://a.com/~kim",
    "https://a.com/it’s",
    "https://a.com/b(c)d",
  ])("%s is recognized up to its last character", (url) => {
    expect(urlIn(url)).toBe(url);
  });
});
