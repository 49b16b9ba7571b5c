import { describe, expect, test } from "vitest";
import { likelyMeant } from "../../../src/shared/text/likelyMeant.ts";
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
  ])("for the unknown setting %j, %j is suggested", (written, suggestion) => {
    expect(likelyMeant(written, SETTING_KEYS)).toBe(suggestion);
  });

  test.each(["tagline", "theme", "params", "logo", "plugins", "email", "footer", "x", ""])(
    "for the unknown setting %j, which is similar to no setting, nothing is suggested",
    (written) => expect(likelyMeant(written, SETTING_KEYS)).toBeUndefined(),
  );

  test.each([
    ["rsut", "rust"],
    ["pytohn", "python"],
    ["javascirpt", "javascript"],
    ["go-html-template", "html"],
    ["yaml-front-matter", "yaml"],
  ])("the suggestion for the unknown language %j is %j", (written, suggestion) => {
    expect(nearestLanguage(written)).toBe(suggestion);
  });

  test.each(["stpes", "tasks", "chart"])(
    "for the unknown language %j, which is similar to no language, nothing is suggested",
    (written) => expect(nearestLanguage(written)).toBeUndefined(),
  );

  test("a name that differs only in a number is not suggested", () => {
    expect(likelyMeant("step-3", ["step-1", "step-2"])).toBeUndefined();
    expect(likelyMeant("v2-0", ["v1-0", "v2-0-notes"])).toBe("v2-0-notes");
  });

  test("a name of the same length is suggested before another name that is equally similar", () => {
    expect(likelyMeant("rsut", ["rst", "rust"])).toBe("rust");
  });
});
