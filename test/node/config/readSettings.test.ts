import { expect, test } from "vitest";
import { readSettings } from "../../../src/node/config/readSettings.ts";

test.each(["title: [a", "title: a\ntitle: b", "- a"])(
  "a problem of the YAML %j is one of the settings",
  (text) => {
    const { problems } = readSettings({ path: "site.yaml", text }, undefined);
    expect(problems.map(({ kind }) => kind)).toEqual(["settings"]);
  },
);
