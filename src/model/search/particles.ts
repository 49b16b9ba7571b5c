import { isEnding } from "./endings.ts";
import { toSyllable } from "./syllable.ts";
import { isWithinNoun } from "./wholeNouns.ts";

/** Particles by what they follow: `을` a consonant, `를` a vowel, `의` either. */
interface Particles {
  either: readonly string[];
  consonant: readonly string[];
  vowel: readonly string[];
}

/** Those behind which others may stand: 에서는, 까지만, 으로부터. */
const OPENERS: Particles = {
  either: [
    ..."에 에서 에게 에게서 에다 에다가 한테 한테서 께 께서 까지 부터 만".split(" "),
    ..."처럼 보다 마다 하고 밖에 대로 만큼 뿐 마저 조차 같이".split(" "),
  ],
  consonant: "과 이랑 으로 으로서 으로써".split(" "),
  vowel: "와 랑 로 로서 로써".split(" "),
};

/** Those behind which none stands. */
const CLOSERS: Particles = {
  either: ["의", "도"],
  consonant: "은 이 을 은커녕 이나 이나마 이라도 이야 이든 이든지".split(" "),
  vowel: "는 가 를 는커녕 나 나마 라도 야 든 든지".split(" "),
};

const ALL_OPENERS = Object.values(OPENERS).flat() as string[];

/** Particles of subject and object stand directly behind a noun, or behind these: 까지가, 만을. */
const DIRECT = /^[이가을를]$/;
const BEFORE_DIRECT = /(?:까지|부터|만|뿐|들)$/;

/** In particles: 에게서만은, 들에게까지도. */
const LONGEST_CHAIN = 4;

/** Whether behind a stem nothing stands in its word but particles and endings (`에서는`, `들이`, `했다`), or nothing at all. */
export function isTail(rest: string, stem: string): boolean {
  const tail = /^[\p{L}\p{N}\p{M}]*/u.exec(rest)?.[0] ?? "";
  if (tail === "") return true;
  // 미국으로 is 미국 and 으로, never 미국으 and 로.
  if (stem.endsWith("으")) return false;
  return (
    (isChain(tail, stem, LONGEST_CHAIN) || isEnding(tail, hasFinal(stem))) &&
    !isWithinNoun(stem + tail, stem.length)
  );
}

/** Whether a text is a chain of at most `most` particles, the plural 들 before them, and perhaps 이다 behind: 들에게까지였다. */
function isChain(text: string, before: string, most: number): boolean {
  if (text === "" || most === 0) return text === "";
  const isFirst = most === LONGEST_CHAIN;
  if (!isFirst && /^[이입인였라]/.test(text) && isEnding(text, hasFinal(before))) return true;
  if (follows(text, before, CLOSERS) && (isFirst || !DIRECT.test(text) || BEFORE_DIRECT.test(before)))
    return true;
  const openers = ALL_OPENERS.filter((opener) => text.startsWith(opener) && follows(opener, before, OPENERS));
  if (isFirst && text.startsWith("들")) openers.push("들");
  return openers.some((opener) => isChain(text.slice(opener.length), before + opener, most - 1));
}

function follows(particle: string, before: string, particles: Particles): boolean {
  if (particles.either.includes(particle)) return true;
  const final = /^으?로/.test(particle) ? hasFinalBeforeRo(before) : hasFinal(before);
  return (
    (final !== false && particles.consonant.includes(particle)) ||
    (final !== true && particles.vowel.includes(particle))
  );
}

/** Whether a word ends in a consonant; undefined where its spelling does not tell: GPT, 2025. */
function hasFinal(word: string): boolean | undefined {
  const syllable = toSyllable(word.at(-1));
  return syllable && syllable.final !== 0;
}

/** ㄹ, the eighth final, takes 로 as a vowel does: 서울로. */
function hasFinalBeforeRo(word: string): boolean | undefined {
  return toSyllable(word.at(-1))?.final === 8 ? false : hasFinal(word);
}
