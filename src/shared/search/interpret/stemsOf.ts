import { isTail } from "./particles.ts";
import type { Interpretation } from "./interpretation.ts";
import { toSyllable } from "../text/syllable.ts";

/** In syllables: a stem of so many is rare enough within other words. */
const LONG = 3;

/** What hardly any noun or verb ends in, at its beginning; 이, 가, 만, 로 end many. */
const CLEAR =
  /^(?:[은는을를에엔]$|에[는도만서선게겐]|한테|께서|까[지진]|부[터턴]|으[로론]|처럼|보다|마다|마저|조차|밖에|로[서써부]|들[은을의에])/;

/** What often is the end of a noun or verb, even of a long one: 바나나, 기다리다, 방송사고. */
const DOUBTFUL = /^(?:나|야|다|고|며|면|든|랑|네|죠)$/;

/** What stands behind nouns of one syllable; the others are too often the end of a longer noun: 나이, 회의, 도로. */
const BEHIND_ONE = /^(?:[을를]|에[서게]|에서[는도]|으로|까지|부터|처럼)$/;

const DOUBTFUL_BEHIND_ONE = /^(?:[이은는도과와의에가]|에는|에도)$/;

/** Amounts: 수백만. */
const NUMERAL = /^[일이삼사오육칠팔구십백천수몇]+$/;

const HANGUL = /[가-힣]/;
const LATIN_OR_DIGITS = /^[\p{Script=Latin}\p{N}](?:.*[\p{Script=Latin}\p{N}])?$/u;

/** Readings of a folded word without the particles and endings it ends in; those that may well be mistaken apart. */
export function stemsOf(word: string): { sure: Interpretation[]; unsure: Interpretation[] } {
  const sure: Interpretation[] = [];
  const unsure: Interpretation[] = [];
  const [first = ""] = word;
  if (HANGUL.test(first) && isTail(word.slice(1), first)) {
    const reading = { text: first, isStem: true, isStart: true };
    if (BEHIND_ONE.test(word.slice(1))) sure.push(reading);
    else if (DOUBTFUL_BEHIND_ONE.test(word.slice(1))) unsure.push(reading);
  }
  for (let length = /^[a-z]/.test(word) ? 1 : 2; length < word.length; length++) {
    const stem = word.slice(0, length);
    const rest = word.slice(length);
    if (!toSyllable(rest[0]) || !isTail(rest, stem)) continue;
    const sureness = surenessOf(rest, stem);
    if (sureness !== "none") (sureness === "sure" ? sure : unsure).push(readStem(stem, rest));
    // A shorter stem that may stand anywhere finds all that a longer one finds.
    if (sure.some(({ isStem, isWhole }) => !isStem && !isWhole)) break;
  }
  return { sure, unsure };
}

function surenessOf(rest: string, stem: string): "sure" | "unsure" | "none" {
  // 수백만, 50도 and 3과 are amounts and numbers of something.
  if (NUMERAL.test(stem) && rest === "만") return "none";
  if (/\d$/.test(stem) && /^[이가과와도만로엔]$/.test(rest)) return "none";
  if (!HANGUL.test(stem)) return "sure";
  // 완성도 is no 완성, but 정부도 is 정부.
  if (stem.length < LONG) return DOUBTFUL.test(rest) ? "none" : rest === "도" ? "unsure" : "sure";
  return DOUBTFUL.test(rest) ? "unsure" : "sure";
}

function readStem(stem: string, rest: string): Interpretation {
  // Hangul behind Latin letters shows where the word ends.
  if (LATIN_OR_DIGITS.test(stem) && !HANGUL.test(stem)) return { text: stem, isWhole: true };
  return stem.length >= LONG && CLEAR.test(rest) ? { text: stem } : { text: stem, isStem: true };
}
