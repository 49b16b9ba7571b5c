import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TOKEN_KINDS } from "../../../src/node/markdown/code/tokenTheme.ts";
import { contrast } from "../../support/checks/contrast.ts";
import { themes } from "../../support/page/themes.ts";

const read = (name: string) =>
  readFileSync(`src/client/styles/${name}.css`, "utf8").replace(/\/\*.*?\*\//gs, "");
const code = read("code");

const tokens = [...code.matchAll(/\.tok-(\w+)\s*\{\s*color: var\(--([\w-]+)\)/g)].map(
  ([, kind = "", name = ""]) => ({ kind, name }),
);
const backgrounds = [
  ...new Set([...code.matchAll(/background: var\(--([\w-]+)\)/g)].map(([, name]) => name!)),
];

describe("colours of code", () => {
  test("the stylesheet has a colour for every kind of token except inserted and deleted lines", () => {
    const ofLines = ["inserted", "deleted"];
    expect(tokens.map(({ kind }) => kind)).toEqual(TOKEN_KINDS.filter((kind) => !ofLines.includes(kind)));
  });

  test("code blocks and marked, added and removed lines have a background, and nothing else in code has one", () => {
    expect(backgrounds).toEqual(["board", "code-mark", "code-added", "code-removed"]);
  });

  test.each(Object.entries(themes))(
    "the colours of code are readable on every background in the %s theme",
    (_name, colours) => {
      const of = (name: string) => colours[name] ?? `nothing named --${name}`;
      const faint = ["ink", "muted", "accent", ...tokens.map(({ name }) => name)].flatMap((name) =>
        backgrounds
          .map((background) => ({ name, background, contrast: contrast(of(name), of(background)) }))
          .filter((pair) => pair.contrast < 4.5),
      );
      expect(faint).toEqual([]);
    },
  );

  test("selected code has a single colour that is readable on the selection background", () => {
    const [, background, colour] =
      /::selection \{\s*background: var\(--([\w-]+)\);\s*color: var\(--([\w-]+)\)/.exec(read("base")) ?? [];
    for (const colours of Object.values(themes)) {
      expect(contrast(colours[colour!]!, colours[background!]!)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
