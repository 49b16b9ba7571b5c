import { describe, expect, test } from "vitest";
import { likelyMeant } from "../../../src/shared/urls/likelyMeant.ts";
import { nearestLanguage } from "../../../src/node/markdown/code/languages.ts";
import { SETTING_KEYS } from "../../../src/node/config/schema/settings.ts";

describe("a suggestion for an unknown name", () => {
  test.each([
    ["lanugage", "language"],
    ["perrmalink", "permalink"],
    ["titel", "title"],
    ["baseurl", "url"],
    ["postPerPage", "postsPerPage"],
    ["timezone", "timeZone"],
  ])("%j, a slip, is answered with the setting %j", (written, meant) => {
    expect(likelyMeant(written, SETTING_KEYS)).toBe(meant);
  });

  test.each(["tagline", "theme", "params", "logo", "plugins", "email", "footer", "x", ""])(
    "%j, which is near to no setting, has none",
    (written) => expect(likelyMeant(written, SETTING_KEYS)).toBeUndefined(),
  );

  test.each([
    ["rsut", "rust"],
    ["pytohn", "python"],
    ["javascirpt", "javascript"],
    ["go-html-template", "html"],
    ["yaml-front-matter", "yaml"],
    ["stpes", undefined],
    ["tasks", undefined],
    ["chart", undefined],
  ])("the language %j is answered with %j", (written, meant) => {
    expect(nearestLanguage(written)).toBe(meant);
  });

  test("a name that differs in a number alone is not suggested", () => {
    expect(likelyMeant("step-3", ["step-1", "step-2"])).toBeUndefined();
    expect(likelyMeant("v2-0", ["v1-0", "v2-0-notes"])).toBe("v2-0-notes");
  });

  test("the name of the same length is suggested among two that are as near", () => {
    expect(likelyMeant("rsut", ["rst", "rust"])).toBe("rust");
  });
});
