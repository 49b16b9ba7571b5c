import { beforeEach, describe, expect, test, vi } from "vitest";
import { forgetSession, takeSession } from "../../../src/client/comments/session.ts";
import { widgetUrl } from "../../../src/client/comments/widgetUrl.ts";

const giscus = { repo: "kim/blog", repoId: "R_1", category: "Comments & more", categoryId: "DIC_1" };

describe("URL of the comments frame", () => {
  const parts = {
    giscus,
    language: "ko-KR",
    session: "",
    theme: "dark",
    term: "한글",
    url: "https://a.kr/posts/%ED%95%9C%EA%B8%80/",
    description: "요약 <1>",
  };

  test("the comments frame requests only the discussion of the slug, and contains the URL that the reader returns to after signing in", () => {
    const url = new URL(widgetUrl(parts));
    expect(url.origin + url.pathname).toBe("https://giscus.app/ko/widget");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      origin: "https://a.kr/posts/%ED%95%9C%EA%B8%80/",
      backLink: "https://a.kr/posts/%ED%95%9C%EA%B8%80/",
      session: "",
      theme: "dark",
      reactionsEnabled: "1",
      emitMetadata: "0",
      inputPosition: "top",
      repo: "kim/blog",
      repoId: "R_1",
      category: "Comments & more",
      categoryId: "DIC_1",
      strict: "1",
      description: "요약 <1>",
      term: "한글",
    });
  });

  test.each([
    ["en", "en"],
    ["en-GB", "en"],
    ["zh-TW", "zh-TW"],
    ["ja", "ja"],
    ["tlh", "en"],
  ])("the language of the comments frame on a site in %s is %s", (language, spoken) => {
    expect(new URL(widgetUrl({ ...parts, language })).pathname).toBe(`/${spoken}/widget`);
  });
});

describe("giscus session", () => {
  beforeEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
    history.replaceState({ key: "k" }, "", "/posts/a/");
  });

  test("the session is read once from the URL, removed from it and stored", () => {
    history.replaceState({ key: "k" }, "", "/posts/a/?x=1&giscus=abc%2B#end");
    expect(takeSession()).toEqual({ value: "abc+", isNew: true });
    expect(location.pathname + location.search + location.hash).toBe("/posts/a/?x=1#end");
    expect(history.state).toEqual({ key: "k" });
    expect(takeSession()).toEqual({ value: "abc+", isNew: false });
    expect(localStorage.getItem("giscus-session")).toBe('"abc+"');
    forgetSession();
    expect(takeSession().value).toBe("");
  });

  test.each(["{", "12", "null", '{"a":1}'])("a malformed stored session is ignored: %s", (stored) => {
    localStorage.setItem("giscus-session", stored);
    expect(takeSession().value).toBe("");
  });

  test("the session in the URL is used even if the browser has no localStorage", () => {
    vi.stubGlobal("localStorage", undefined);
    expect(takeSession().value).toBe("");
    history.replaceState(null, "", "/posts/a/?giscus=abc");
    expect(takeSession().value).toBe("abc");
    expect(() => forgetSession()).not.toThrow();
  });
});
