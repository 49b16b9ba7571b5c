import { isTail } from "./particles.ts";
import type { Interpretation } from "./interpretation.ts";
import { toSyllable } from "../../text/syllable.ts";

/** Minimum length, in syllables, of a stem that is rare within other words. */
const LONG = 3;

/** Particles that hardly any noun or verb ends in, unlike 이, 가, 만 and 로. */
const CLEAR =
  /^(?:[은는을를에엔]$|에[는도만서선게겐]|한테|께서|까[지진]|부[터턴]|으[로론]|처럼|보다|마다|마저|조차|밖에|로[서써부]|들[은을의에])/;

/** Particles that often are the end of a noun or verb, even of a long one: 바나나, 기다리다, 방송사고. */
const DOUBTFUL = /^(?:나|야|다|고|며|면|든|랑|네|죠)$/;

/** Particles that follow nouns of one syllable. Others usually are the end of a longer noun: 나이, 회의, 도로. */
const BEHIND_ONE = /^(?:[을를]|에[서게]|에서[는도]|으로|까지|부터|처럼)$/;

const DOUBTFUL_BEHIND_ONE = /^(?:[이은는도과와의에가]|에는|에도)$/;

/** Numerals: 수백만. */
const NUMERAL = /^[일이삼사오육칠팔구십백천수몇]+$/;

const HANGUL = /[가-힣]/;
const LATIN_OR_DIGITS = /^[\p{Script=Latin}\p{N}](?:.*[\p{Script=Latin}\p{N}])?$/u;

/**
 * Returns interpretations of a folded word without its particles and endings. The `unsure` ones may cut off
 * letters of the word itself.
 */
export function stemsOf(word: string): { sure: Interpretation[]; unsure: Interpretation[] } {
  const sure: Interpretation[] = [];
  const unsure: Interpretation[] = [];
  const [first = ""] = word;
  if (HANGUL.test(first) && isTail(word.slice(1), first)) {
    const interpretation = { text: first, isStem: true, isStart: true };
    if (BEHIND_ONE.test(word.slice(1))) sure.push(interpretation);
    else if (DOUBTFUL_BEHIND_ONE.test(word.slice(1))) unsure.push(interpretation);
  }
  for (let length = /^[a-z]/.test(word) ? 1 : 2; length < word.length; length++) {
    const stem = word.slice(0, length);
    const rest = word.slice(length);
    if (!toSyllable(rest[0]) || !isTail(rest, stem)) continue;
    const sureness = surenessOf(rest, stem);
    if (sureness !== "none") (sureness === "sure" ? sure : unsure).push(interpretStem(stem, rest));
    // A shorter stem without restrictions matches everything that a longer one matches.
    if (sure.some(({ isStem, isWhole }) => !isStem && !isWhole)) break;
  }
  return { sure, unsure };
}

function surenessOf(rest: string, stem: string): "sure" | "unsure" | "none" {
  // 수백만, 50도 and 3과 are amounts, not stems with particles.
  if (NUMERAL.test(stem) && rest === "만") return "none";
  if (/\d$/.test(stem) && /^[이가과와도만로엔]$/.test(rest)) return "none";
  if (!HANGUL.test(stem)) return "sure";
  // 완성도 is not 완성 with a particle, but 정부도 is 정부.
  if (stem.length < LONG) return DOUBTFUL.test(rest) ? "none" : rest === "도" ? "unsure" : "sure";
  return DOUBTFUL.test(rest) ? "unsure" : "sure";
}

function interpretStem(stem: string, rest: string): Interpretation {
  // Hangul after Latin letters marks the end of the word.
  if (LATIN_OR_DIGITS.test(stem) && !HANGUL.test(stem)) return { text: stem, isWhole: true };
  return stem.length >= LONG && CLEAR.test(rest) ? { text: stem } : { text: stem, isStem: true };
}
