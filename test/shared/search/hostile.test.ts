import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convertHangulToQwerty, convertQwertyToHangul } from "es-hangul";
import { array, assert, asyncProperty, constantFrom, integer, nat, oneof, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { findDirective } from "../../../src/shared/textFragments/findTextDirective.ts";
import type { FoundPassage, MarkedPiece, SearchAnswer } from "../../../src/shared/search/answer.ts";
import { squeeze } from "../../../src/shared/text/foldText.ts";
import { readTextDirectives } from "../../../src/shared/textFragments/textDirective.ts";
import { createMemorySearcher, type Text } from "../../support/corpus/memoryIndexSource.ts";

const FOLDER = "test/fixtures/search/posts";

/** The posts in {@link FOLDER}, split into blocks at empty lines. */
const TEXTS = readdirSync(FOLDER).map((name): Text => {
  const source = readFileSync(join(FOLDER, name), "utf8").normalize("NFC");
  const [, front = "", body = ""] = source.split(/^---\n/m);
  return {
    title: /^title: (.*)$/m.exec(front)?.[1] ?? "",
    tags: /^tags: \[(.*)\]$/m.exec(front)?.[1]?.split(", ") ?? [],
    blocks: body
      .split(/\n\n+/)
      .map((block) => block.trim())
      .filter(Boolean)
      .map((block) => withoutTableSyntax(block).replace(/^#+ /, "# ")),
  };
});
const BLOCKS = TEXTS.flatMap(({ blocks = [] }) => blocks.map((block) => plain(block.replace(/^# /, ""))));
const searcher = await createMemorySearcher(TEXTS);
const search = (query: string) => searcher.search(query, { limit: TEXTS.length });

/** Returns a block as the text that a build indexes: without the lines and delimiters of tables. */
function withoutTableSyntax(block: string): string {
  if (!block.startsWith("|")) return block;
  const rows = block.split("\n").filter((row) => !/^[|\s:-]+$/.test(row));
  return rows.map((row) => row.replace(/\s*\|\s*/g, " ").trim()).join("\n");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}

const hasHit = (pieces: readonly MarkedPiece[]) => pieces.some(({ isHit }) => isHit);
const joined = (pieces: readonly MarkedPiece[]) => pieces.map(({ text }) => text).join("");

/** Returns the blocks that contain the text to which a fragment scrolls. */
function blocksAt(blocks: readonly string[], fragment: string): string[] {
  const page = squeeze(blocks.join("\n"));
  const [directive] = readTextDirectives(fragment);
  const span = directive && findDirective(page, directive, true);
  if (!span) return [];
  let end = 0;
  return blocks.filter((block) => {
    const start = end;
    end += block.length + 1;
    return start <= (page.offsets[span.end - 1] ?? 0) && end > (page.offsets[span.start] ?? 0);
  });
}

/** Whether the fragment of a passage scrolls to the shown block, or to the heading above the shown block. */
function scrollsToPassage(blocks: readonly string[], { heading, pieces, fragment }: FoundPassage): boolean {
  const shown = plain(joined(pieces).replace(/^…|…$/g, ""));
  return blocksAt(blocks, fragment).some(
    (block) => plain(block).includes(shown) || (plain(block) === plain(joined(heading)) && !hasHit(pieces)),
  );
}

/** Returns descriptions of all differences between an answer and the texts. */
function problemsOf({ results, total }: SearchAnswer): string[] {
  const problems = results.length > total ? [`${results.length} results of ${total}`] : [];
  for (const { index, title, tags, passages } of results) {
    const text = TEXTS[index] as Text;
    const blocks = (text.blocks ?? []).map((block) => block.replace(/^# /, ""));
    if (joined(title) !== text.title) problems.push(`title ${joined(title)}`);
    if (tags.map(joined).join() !== (text.tags ?? []).join())
      problems.push(`tags ${tags.map(joined).join()}`);
    if (passages.length > 3) problems.push(`${passages.length} passages`);
    for (const passage of passages) {
      const { heading, pieces, fragment } = passage;
      const isBeginning = fragment === "" && heading.length === 0 && passages.length === 1;
      if (!isBeginning && !hasHit([...heading, ...pieces])) problems.push(`no hit in ${joined(pieces)}`);
      if (joined(pieces).length > 200) problems.push(`${joined(pieces).length} characters`);
      if (fragment !== "" && !scrollsToPassage(blocks, passage))
        problems.push(`${decodeURIComponent(fragment)} leads not to ${joined(pieces)}`);
      const shown = plain(joined(pieces).replace(/^…|…$/g, ""));
      if (!BLOCKS.some((block) => block.includes(shown))) problems.push(`passage ${shown}`);
      if (!BLOCKS.some((block) => block.includes(plain(joined(heading)))))
        problems.push(`heading ${joined(heading)}`);
      if (fragment !== "" && !fragment.startsWith(":~:text=")) problems.push(`fragment ${fragment}`);
      if (/\p{Cs}/u.test(fragment)) problems.push(`broken fragment ${fragment}`);
    }
    const pieces = [title, ...tags, ...passages.flatMap((each) => [each.heading, each.pieces])].flat();
    if (pieces.some((piece) => piece.text === "")) problems.push("an empty piece");
  }
  return problems;
}

const characters = constantFrom(
  ..."ㄱㄷㅅㅌㅏㅘ가고데이터센각닭값 \t\u3000\"'“”«».*+?^$()[]{}|\\/<>&#%-_~`@!…\0\u0007\u200B\u200D\uFEFF\uD800\uDC00😀éßİıﬁＡｶﾞ漢字ゔaAcCz019,:",
);
/** Generates slices of existing texts, cut at any offset. */
const cut = tuple(constantFrom(...BLOCKS), nat(), integer({ min: 1, max: 40 })).map(([block, from, length]) =>
  block.slice(from % block.length, (from % block.length) + length),
);
const queries = oneof(
  cut,
  string({ unit: "binary", maxLength: 40 }),
  array(characters, { maxLength: 24 }).map((all) => all.join("")),
  array(oneof(cut, characters), { maxLength: 4 }).map((all) => all.join("")),
  array(cut, { maxLength: 4 }).map((all) => all.join(" ")),
);

test("the answer to any query contains marked passages of the texts", async () => {
  await assert(
    asyncProperty(queries, async (query) => {
      expect(problemsOf(await search(query))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test("a word of a text finds the text, in Korean also without its first syllables if two or more remain", async () => {
  const words = TEXTS.flatMap(({ blocks = [] }, index) =>
    blocks
      .flatMap((block) => block.replace(/^# /, "").match(/[가-힣]{2,}|(?<![\p{L}\p{N}])[a-z]{4,}/giu) ?? [])
      .map((word) => ({ word, index })),
  );
  const part = tuple(constantFrom(...words), nat()).map(([{ word, index }, from]) => {
    const start = /[가-힣]/.test(word) ? from % (word.length - 1) : 0;
    return { query: word.slice(start), index };
  });
  await assert(
    asyncProperty(part, async ({ query, index }) => {
      const { results } = await search(query);
      expect(results.map((result) => result.index)).toContain(index);
    }),
    { numRuns: 600 },
  );
});

test("every state while an existing word is typed has results, from the second key on", async () => {
  for (const word of [
    "데이터센터",
    "고양이",
    "호수공원",
    "은행나무",
    "괜찮",
    "닭",
    "도서관에",
    "lighthouse",
  ]) {
    const keys = convertHangulToQwerty(word);
    const typed = Array.from(keys, (_, at) => convertQwertyToHangul(keys.slice(0, at + 1)));
    const found = await Promise.all(typed.map((query) => search(query)));
    const isThere = (await search(word)).total > 0;
    const lost = typed.filter((_, at) => at > 0 && isThere && found[at]?.total === 0);
    expect(lost).toEqual([]);
  }
});
