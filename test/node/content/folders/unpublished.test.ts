import { expect, test } from "vitest";
import { createUnpublished } from "../../../../src/node/content/folders/unpublished.ts";

const UNSHOWN = ["/a/docs/x.md", "/a/docs", "/a/test/y.ts"];
const SHOWN = ["/a/src/client/main.tsx", "/a/documents/x.md", "/b/docs/x.md", "/a/index.html"];

test.each([
  ["src/content", UNSHOWN],
  ["/elsewhere/posts", UNSHOWN],
  ["docs", ["/a/test/y.ts"]],
  ["docs/blog", ["/a/test/y.ts"]],
  [".", []],
])(
  "if the content folder is %s, exactly these files of the project are not watched: %j",
  (content, unshown) => {
    const isUnshown = createUnpublished("/a", content);
    expect([...UNSHOWN, ...SHOWN].filter(isUnshown)).toEqual(unshown);
  },
);
