import { isEnding } from "./endings.ts";
import { toSyllable } from "./syllable.ts";
import { isWithinNoun } from "./wholeNouns.ts";

/** What stands before a particle: `로` and `라` follow a vowel, `을` a consonant; ㄹ counts as a vowel before 로. */
type After = "any" | "consonant" | "vowel";

/** Particles behind which others may stand: 에서는, 까지만, 으로부터. */
const OPENERS: Record<After, readonly string[]> = {
  any: "에 에서 에게 에게서 한테 한테서 께 께서 까지 부터 만 처럼 보다 마다 하고 밖에 대로 만큼 뿐 마저 조차 같이 에다 에다가".split(
    " ",
  ),
  consonant: "과 이랑 으로 으로서 으로써".split(" "),
  vowel: "와 랑 로 로서 로써".split(" "),
};

/** Particles behind which none stands. */
const CLOSERS: Record<After, readonly string[]> = {
  any: ["의", "도"],
  consonant: "은 이 을 은커녕 이나 이나마 이라도 이야 이든 이든지".split(" "),
  vowel: "는 가 를 는커녕 나 나마 라도 야 든 든지".split(" "),
};

/** Subject and object stand directly behind a noun, or behind these: 까지가, 만을. */
const DIRECT = /^[이가을를]$/;
const BEFORE_DIRECT = /(?:까지|부터|만|뿐|들)$/;

/** What no noun and hardly a verb ends in; 이, 가, 도, 만, 로 are often the end of a longer noun. */
const CLEAR =
  /^(?:[은는을를에]$|에[는도만서게]|한테|께서|까지|부터|으로|처럼|보다|마다|마저|조차|밖에|로[서써부]|들[은을의에])/;

/** Too often the end of a noun or verb to be taken off a short one: 사이다, 바나나, 만나고. */
const WEAK = /^(?:나|야|다|고|며|면|든|랑|네|죠)$/;

const NUMERAL = /^[일이삼사오육칠팔구십백천수몇]+$/;
const DIGIT = /\d$/;

/** How surely what stands behind a stem is a particle or an ending. */
export type Tail = "clear" | "likely" | "unsure" | "weak";

/** Whether behind a stem nothing stands in its word but particles and endings (`에서는`, `들이`, `했다`), or nothing at all. */
export function isTail(rest: string, stem: string): boolean {
  const tail = /^[\p{L}\p{N}\p{M}]*/u.exec(rest)?.[0] ?? "";
  return tail === "" || readTail(tail, stem) !== undefined;
}

/** Reads all of `rest`, which is not empty, as particles or as an ending of `stem`; undefined where it is neither. */
export function readTail(rest: string, stem: string): Tail | undefined {
  // 미국으로 is 미국 and 으로, never 미국으 and 로.
  if (stem.endsWith("으") || isWithinNoun(stem + rest, stem.length)) return undefined;
  if (!isParticles(rest, stem, 3) && !isEnding(rest, hasFinal(stem))) return undefined;
  // 수백만 and 50도 are amounts.
  if (rest === "만" && NUMERAL.test(stem)) return undefined;
  if (DIGIT.test(stem) && /^[이가과와도만로]$/.test(rest)) return undefined;
  if (WEAK.test(rest)) return "weak";
  if (rest === "도") return "unsure";
  return CLEAR.test(rest) ? "clear" : "likely";
}

/** Whether a text is a chain of at most `most` particles, the plural 들 before them. */
function isParticles(rest: string, before: string, most: number): boolean {
  if (rest === "" || most === 0) return rest === "";
  if (most === 3 && rest.startsWith("들") && isParticlesBehind("들", { rest, before, most })) return true;
  if (follows(rest, before, CLOSERS) && (most === 3 || !DIRECT.test(rest) || BEFORE_DIRECT.test(before)))
    return true;
  return Object.values(OPENERS)
    .flat()
    .some(
      (opener) =>
        rest.startsWith(opener) &&
        follows(opener, before, OPENERS) &&
        isParticlesBehind(opener, { rest, before, most }),
    );
}

function isParticlesBehind(
  particle: string,
  { rest, before, most }: { rest: string; before: string; most: number },
): boolean {
  return (
    isParticles(rest.slice(particle.length), before + particle, most - 1) ||
    isCopula(rest.slice(particle.length), particle)
  );
}

/** 까지였다, 들이다: 이다 behind a particle, never 하다. */
function isCopula(rest: string, particle: string): boolean {
  return /^(?:이|입|인|였|라)/.test(rest) && isEnding(rest, hasFinal(particle));
}

function follows(particle: string, before: string, particles: Record<After, readonly string[]>): boolean {
  if (particles.any.includes(particle)) return true;
  const final =
    particle.startsWith("으로") || particle.startsWith("로") ? hasFinalBeforeRo(before) : hasFinal(before);
  return (
    (final !== false && particles.consonant.includes(particle)) ||
    (final !== true && particles.vowel.includes(particle))
  );
}

/** Whether a word ends in a consonant; undefined where its spelling does not tell. */
function hasFinal(word: string): boolean | undefined {
  const syllable = toSyllable(word.at(-1));
  return syllable && syllable.final !== 0;
}

/** ㄹ, the eighth final, takes 로 as a vowel does: 서울로. */
function hasFinalBeforeRo(word: string): boolean | undefined {
  return toSyllable(word.at(-1))?.final === 8 ? false : hasFinal(word);
}
