import { isTail } from "./particles.ts";
import type { Interpretation } from "./interpretation.ts";
import { toSyllable } from "../../text/syllable.ts";

/** Minimum length, in syllables, of a stem that rarely occurs inside other words by chance. */
const LONG = 3;

/** Matches particles and beginnings of particles that are rarely the end of a noun or verb, unlike 이, 가, 만 and 로. */
const CLEAR =
  /^(?:[은는을를에엔]$|에[는도만서선게겐]|한테|께서|까[지진]|부[터턴]|으[로론]|처럼|보다|마다|마저|조차|밖에|로[서써부]|들[은을의에])/;

/** Matches particles and endings that are often the end of a longer noun or verb itself: 바나나, 기다리다, 방송사고. */
const DOUBTFUL = /^(?:나|야|다|고|며|면|든|랑|네|죠)$/;

/**
 * Matches particles that clearly follow a noun of one syllable. Most other particles may be the end of a longer noun:
 * 나이, 회의, 도로.
 */
const AFTER_ONE_SYLLABLE = /^(?:[을를]|에[서게]|에서[는도]|으로|까지|부터|처럼)$/;

/** Matches particles that may either follow a noun of one syllable or be the end of a longer noun. */
const DOUBTFUL_AFTER_ONE_SYLLABLE = /^(?:[이은는도과와의에가]|에는|에도)$/;

/** Matches numerals in Hangul, such as 수백 in 수백만. */
const NUMERAL = /^[일이삼사오육칠팔구십백천수몇]+$/;

const HANGUL = /[가-힣]/;
const LATIN_OR_DIGITS = /^[\p{Script=Latin}\p{N}](?:.*[\p{Script=Latin}\p{N}])?$/u;

/**
 * Returns interpretations of a folded word without its particles and endings. An `unsure` interpretation may be
 * wrong: the removed letters may belong to the stem.
 */
export function stemsOf(word: string): { sure: Interpretation[]; unsure: Interpretation[] } {
  const sure: Interpretation[] = [];
  const unsure: Interpretation[] = [];
  const [first = ""] = word;
  if (HANGUL.test(first) && isTail(word.slice(1), first)) {
    const interpretation = { text: first, isStem: true, isStart: true };
    if (AFTER_ONE_SYLLABLE.test(word.slice(1))) sure.push(interpretation);
    else if (DOUBTFUL_AFTER_ONE_SYLLABLE.test(word.slice(1))) unsure.push(interpretation);
  }
  for (let length = /^[a-z]/.test(word) ? 1 : 2; length < word.length; length++) {
    const stem = word.slice(0, length);
    const rest = word.slice(length);
    if (!toSyllable(rest[0]) || !isTail(rest, stem)) continue;
    const sureness = surenessOf(rest, stem);
    if (sureness !== "none") (sureness === "sure" ? sure : unsure).push(interpretStem(stem, rest));
    // A shorter stem without restrictions matches everything that longer stems match.
    if (sure.some(({ isStem, isWhole }) => !isStem && !isWhole)) break;
  }
  return { sure, unsure };
}

function surenessOf(rest: string, stem: string): "sure" | "unsure" | "none" {
  // 수백만, 50도 and 3과 are numbers or amounts, not stems with particles.
  if (NUMERAL.test(stem) && rest === "만") return "none";
  if (/\d$/.test(stem) && /^[이가과와도만로엔]$/.test(rest)) return "none";
  if (!HANGUL.test(stem)) return "sure";
  // After a short stem, 도 may be a particle or a part of the noun. 정부도 is 정부 with a particle, but 완성도 is one noun.
  if (stem.length < LONG) return DOUBTFUL.test(rest) ? "none" : rest === "도" ? "unsure" : "sure";
  return DOUBTFUL.test(rest) ? "unsure" : "sure";
}

function interpretStem(stem: string, rest: string): Interpretation {
  // Latin letters and digits before a Hangul particle must match until the end of a word.
  if (LATIN_OR_DIGITS.test(stem) && !HANGUL.test(stem)) return { text: stem, isWhole: true };
  return stem.length >= LONG && CLEAR.test(rest) ? { text: stem } : { text: stem, isStem: true };
}
