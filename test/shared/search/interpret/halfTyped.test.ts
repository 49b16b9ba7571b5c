import { array, assert, constantFrom, integer, property } from "fast-check";
import { assemble, disassemble } from "es-hangul";
import { expect, test } from "vitest";
import { interpretWord } from "../../../../src/shared/search/interpret/interpretWord.ts";
import { interpretHalfTyped } from "../../../../src/shared/search/interpret/halfTyped.ts";
import type { Interpretation } from "../../../../src/shared/search/interpret/interpretation.ts";

function notation(typed: string): string[] {
  return interpretHalfTyped(typed).map(({ text, next }) => `${text}[${next?.from}-${next?.to}]`);
}

const COMPLETIONS: [typed: string, ...interpretations: string[]][] = [
  ["데이터센ㅌ", "데이터센[타-팋]"],
  ["데이터세", "데이터[세-셓]"],
  ["데잍", "데이[타-팋]"],
  ["데이터센", "데이터세[나-닣]", "데이터[섽-섾]"],
  // Final consonants of two letters.
  ["금값", "금갑[사-싷]"],
  ["금갑", "금가[바-빟]", "금[값-값]"],
  ["그앉", "그안[자-짛]"],
  ["많닭", "많달[가-깋]"],
  ["많달", "많다[라-맇]", "많[닭-닳]"],
  ["빌딩각", "빌딩가[가-깋]", "빌딩[갃-갃]"],
  // Double consonants that one key types.
  ["밖있", "밖이[싸-앃]"],
  ["안밖", "안바[까-낗]"],
  ["값싸ㅆ", "값싸[싸-앃]"],
  // Vowels that may become compound vowels.
  ["아오", "아[오-욓]"],
  ["아와", "아[와-왛]"],
  ["아우", "아[우-윟]"],
  ["아으", "아[으-읳]"],
  ["아이", "아[이-잏]"],
  ["아유", "아[유-윻]"],
  // The first and last Hangul syllables.
  ["하가", "하[가-갛]"],
  ["하각", "하가[가-깋]", "하[갃-갃]"],
  ["하ㄱ", "하[가-깋]"],
  ["하ㅎ", "하[하-힣]"],
  ["하히", "하[히-힣]"],
  ["하힣", "하히[하-힣]"],
  // Hangul after other characters.
  ["ai데", "ai[데-뎋]"],
  ["3ㅇ", "3[아-잏]"],
  // A single syllable has no completion, unless its final consonant may move to the next syllable.
  ["데"],
  ["ㄷ"],
  ["뎅", "데[아-잏]"],
  ["값", "갑[사-싷]"],
  ["갑", "가[바-빟]"],
  // No Hangul syllable begins with these letters.
  ["데이ㅏ"],
  ["데이ㄳ"],
  ["데이ㅌㅅ"],
  ["data"],
  ["東京"],
];

test.each(COMPLETIONS.map(([typed, ...interpretations]) => ({ typed, interpretations })))(
  "the completions of half-typed $typed are $interpretations",
  ({ typed, interpretations }) => {
    expect(notation(typed)).toEqual(interpretations);
  },
);

/** Returns the text that an input method shows after each key of a word. */
function typedStates(word: string): string[] {
  const letters = [...disassemble(word)];
  return letters.map((_, index) => assemble(letters.slice(0, index + 1)));
}

function isFound(word: string, { text, next, isStem, isInitials }: Interpretation): boolean {
  const nextCharacter = word.charAt(text.length);
  return (
    !isStem &&
    !isInitials &&
    word.startsWith(text) &&
    (next === undefined || (nextCharacter >= next.from && nextCharacter <= next.to))
  );
}

function finds(word: string, typed: string): boolean {
  return interpretWord({ typed, isPhrase: false }, { isLast: true }).some(
    ({ kind, interpretations }) =>
      kind !== "keyboard" && interpretations.some((interpretation) => isFound(word, interpretation)),
  );
}

const LONG_WORDS = [
  "데이터센터",
  "값어치",
  "쌓아올리다",
  "의사당",
  "왜가리",
  "앉아서",
  "웨이퍼",
  "위원회",
  "밖으로",
  "힣힣힣",
  "각오하다",
];

test.each(LONG_WORDS)("%s is found after each key from its second syllable on", (word) => {
  const typed = typedStates(word).filter((state) => state.length > 1);
  expect(typed.filter((state) => !finds(word, state))).toEqual([]);
});

test("any word is found after each key from its second syllable on", () => {
  const syllable = integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
  const common = constantFrom(..."데이터센값어치쌓아의사왜앉웨위밖힣각갂");
  assert(
    property(
      array(syllable, { minLength: 2, maxLength: 5 }),
      array(common, { minLength: 2, maxLength: 5 }),
      (rare, often) => {
        for (const word of [rare.join(""), often.join("")]) {
          const typed = typedStates(word).filter((state) => state.length > 1 && !/^[ㄱ-ㅎ]+$/.test(state));
          expect(typed.filter((state) => !finds(word, state))).toEqual([]);
        }
      },
    ),
    { numRuns: 500 },
  );
});
