import { expect, test } from "vitest";
import { createUnshown } from "../../src/build/unshown.ts";

const UNSHOWN = ["/a/docs/x.md", "/a/docs", "/a/test/y.ts"];
const SHOWN = ["/a/src/app/main.tsx", "/a/documents/x.md", "/b/docs/x.md", "/a/index.html"];

test.each([
  ["src/content", UNSHOWN],
  ["/elsewhere/posts", UNSHOWN],
  ["docs", ["/a/test/y.ts"]],
  ["docs/blog", ["/a/test/y.ts"]],
  [".", []],
])(
  "where the texts lie in %s, what lies in the project's other folders is not watched",
  (content, unshown) => {
    const isUnshown = createUnshown("/a", content);
    expect([...UNSHOWN, ...SHOWN].filter(isUnshown)).toEqual(unshown);
  },
);
