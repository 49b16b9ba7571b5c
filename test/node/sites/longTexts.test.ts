import { describe, expect, test } from "vitest";
import { assignPostUrls } from "../../../src/node/site/urls/assignPostUrls.ts";
import type { Document } from "../../../src/node/content/document.ts";
import { cleanText } from "../../../src/node/markdown/text/characters.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";
import { resolveLinks } from "../../../src/node/site/links/resolveLinks.ts";
import { assignTags } from "../../../src/node/site/assignTags.ts";
import { nearest } from "../../../src/shared/text/nearest.ts";
import { MAX_SLUG_BYTES, parseSlug, slugify } from "../../../src/shared/content/slug.ts";
import { tagSlug } from "../../../src/shared/content/tag.ts";

const LENGTH = 300_000;

/** Units that are repeated to form long texts. Quadratic time would exceed the time limit of a test. */
const UNITS: Record<string, string> = {
  "number signs": "#",
  "plus signs": "+",
  hyphens: "-",
  "letters and hyphens": "a-",
  "letters and spaces": "a ",
  letters: "a",
  emoji: "🎉",
  "combining marks of two classes": "\u0301\u0323",
  "decomposed Hangul": "한".normalize("NFD"),
  "wide letters": "ＡＩ",
  "capital letters whose lowercase form is longer": "İ",
  ligatures: "\uFDFA",
  "mixed punctuation": "a.-_~!?,;:",
  "Hangul fillers": "\u3164",
};

describe.each(Object.entries(UNITS))("a text of 300,000 %s", (_name, unit) => {
  const text = unit.repeat(LENGTH / unit.length);

  test.each([
    ["heading", slugify],
    ["tag", tagSlug],
    ["slug", parseSlug],
  ])("the slug of a %s of 300,000 UTF-16 units has at most `MAX_SLUG_BYTES` bytes", (_kind, slugOf) => {
    for (const written of [text, `a${text}`, `${text}a`])
      expect(Buffer.byteLength(slugOf(written) ?? "")).toBeLessThanOrEqual(MAX_SLUG_BYTES);
  });
});

test("a run of combining marks is cut after 30 marks, with a warning", () => {
  const messages: string[] = [];
  const text = cleanText(`a${"\u0301\u0323".repeat(50_000)} b\u0301`, (_line, message) =>
    messages.push(message),
  );
  expect(text).toBe(`a${"\u0301\u0323".repeat(15)} b\u0301`);
  expect(messages).toEqual([
    expect.stringMatching(/^combining marks behind 30 others .* are left out; delete them$/),
  ]);
});

test("a text of 300,000 characters has no similar names and is not suggested", () => {
  const long = "a-b".repeat(100_000);
  expect(nearest(long, [`${long}c`, "a-b"])).toEqual([]);
  expect(nearest("abcd", [`${long}c`, "abce"])).toEqual(["abce"]);
});

test("each of 10,000 tags gets its alias", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`);
  const aliases = new Map(names.map((name, index) => [`alias-${index}`, name]));
  const { tags } = assignTags([{ file: "a.md", tags: names, tagsLine: 1 }], aliases);
  expect(tags).toHaveLength(10_000);
  expect(tags.every(({ slug, aliases: others }) => others?.[0] === slug.replace("tag", "alias"))).toBe(true);
});

/** Creates posts with the same slug; `reads` counts how often a slug is read. */
function postsWithOneSlug(count: number) {
  const reads = { count: 0 };
  const posts = Array.from({ length: count }, (_, index) => ({
    file: `posts/${String(index).padStart(5, "0")}/rain.md`,
    date: index % 2 ? "2025-01-22" : undefined,
    hidden: false,
    categories: [],
    get slug() {
      reads.count++;
      return "rain";
    },
  })) as unknown as Document[];
  return { posts, reads };
}

test("URLs of posts with the same slug are assigned in linear time", () => {
  const stepsOf = (count: number) => {
    const { posts, reads } = postsWithOneSlug(count);
    const { posts: assigned } = assignPostUrls(posts, { permalinks: {}, taken: new Map() });
    expect(new Set(assigned.map(({ href }) => href)).size).toBe(count);
    return reads.count;
  };
  expect(stepsOf(10_000) / stepsOf(1000)).toBeLessThan(15);
});

test("only the first 100 dead links of a post have suggestions", () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `heading-${index}`);
  const links = ids.map((id, index) => ({
    line: index + 1,
    written: `#${id}x`,
    to: undefined,
    hash: `${id}x`,
  }));
  const document = {
    file: "a.md",
    title: "A",
    html: "",
    excerpt: "",
    markdown: "",
    aliases: [],
    slug: "a",
    ids,
    oldIds: [],
    otherIds: [],
    hrefs: [],
    pendingLinks: { html: [], excerpt: [] },
    links,
  };
  const { problems } = resolveLinks([{ document: document as unknown as Document, url: "/a/" }]);
  expect(problems).toHaveLength(2000);
  expect(problems.filter(({ message }) => message.includes("did you mean"))).toHaveLength(100);
});

test("a printed message shortens a long quotation to 200 characters, but not one of 400", () => {
  const problem = { severity: "warning", kind: "link", file: "a.md", line: 3 } as const;
  const message = (link: string) => `link \`${link}\` leads nowhere: no page has \`a\``;
  const printed = (link: string) => formatProblem({ ...problem, message: message(link) }, "");
  expect(printed("b".repeat(200_000))).toBe(`a.md:3: warning: ${message(`${"b".repeat(200)}…`)}`);
  expect(printed("b".repeat(400))).toBe(`a.md:3: warning: ${message("b".repeat(400))}`);
});
