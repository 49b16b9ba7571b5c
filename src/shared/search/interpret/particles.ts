import { isEnding } from "./endings.ts";
import { toSyllable } from "../../text/syllable.ts";
import { isWithinNoun } from "./wholeNouns.ts";

interface Particle {
  text: string;
  /** The sound that the particle follows: 을 follows a consonant, 를 a vowel, 의 either. */
  after: "consonant" | "vowel" | "either";
  /** Whether another particle may follow: 에서는, 까지만, 으로부터. */
  isOpener: boolean;
}

const PARTICLES: Particle[] = [
  ...list("에 에서 에게 에게서 에다 에다가 한테 한테서 께 께서 까지 부터 만", {
    after: "either",
    isOpener: true,
  }),
  ...list("처럼 보다 마다 하고 밖에 대로 만큼 뿐 마저 조차 같이", { after: "either", isOpener: true }),
  ...list("과 이랑 으로 으로서 으로써", { after: "consonant", isOpener: true }),
  ...list("와 랑 로 로서 로써", { after: "vowel", isOpener: true }),
  ...list("의 도 엔 에선 에겐 한텐 께선 까진 부턴 보단 밖엔", { after: "either", isOpener: false }),
  ...list("은 이 을 은커녕 으론 으로선 이나 이나마 이라도 이야 이든 이든지", {
    after: "consonant",
    isOpener: false,
  }),
  ...list("는 가 를 는커녕 로선 나 나마 라도 야 든 든지", { after: "vowel", isOpener: false }),
];

/** The particles by their first character. */
const BY_BEGINNING = new Map(
  PARTICLES.map(({ text: { 0: beginning } }) => [
    beginning,
    PARTICLES.filter(({ text }) => text[0] === beginning),
  ]),
);

/**
 * Matches the particles of subject and object. Another particle may precede them only if {@link BEFORE_DIRECT}
 * matches it.
 */
const DIRECT = /^[이가을를]$/;
/** Matches particles that a particle of subject or object may follow: 까지가, 만을. */
const BEFORE_DIRECT = /(?:까지|부터|만|뿐|들)$/;

/** Maximum number of particles in a word, such as the four particles in 들에게까지도. */
const MAX_PARTICLES = 4;

/**
 * Whether a stem ends its word, or only particles and endings (`에서는`, `들이`, `했다`) follow it. False if the end of the
 * stem is inside a noun such as 어린이.
 * @param rest Text after the stem. May extend beyond the word.
 */
export function isTail(rest: string, stem: string): boolean {
  const tail = /^[\p{L}\p{N}\p{M}]*/u.exec(rest)?.[0] ?? "";
  if (tail === "") return true;
  // 미국으로 is 미국 with 으로, never 미국으 with 로.
  if (stem.endsWith("으")) return false;
  return (
    (isChain(tail, stem, MAX_PARTICLES) || isEnding(tail, hasFinal(stem))) &&
    !isWithinNoun(stem + tail, stem.length)
  );
}

/**
 * Whether a text is a chain of at most `max` particles. The chain may start with the plural 들 and end with a form
 * of 이다 (to be): 들에게까지였다.
 * @param before Text before the chain.
 */
function isChain(text: string, before: string, max: number): boolean {
  if (text === "" || max === 0) return text === "";
  const isFirst = max === MAX_PARTICLES;
  if (isFirst && text[0] === "들") return isChain(text.slice(1), `${before}들`, max - 1);
  if (!isFirst && /^[이입인였라]/.test(text) && isEnding(text, hasFinal(before))) return true;
  if (!isFirst && DIRECT.test(text) && !BEFORE_DIRECT.test(before)) return false;
  return (BY_BEGINNING.get(text[0]) ?? []).some(
    (particle) =>
      text.startsWith(particle.text) &&
      follows(particle, before) &&
      (particle.isOpener
        ? isChain(text.slice(particle.text.length), before + particle.text, max - 1)
        : particle.text === text),
  );
}

function list(texts: string, rest: Omit<Particle, "text">): Particle[] {
  return texts.split(" ").map((text) => ({ text, ...rest }));
}

function follows({ text, after }: Particle, before: string): boolean {
  if (after === "either") return true;
  const final = /^으?로/.test(text) ? hasFinalBeforeRo(before) : hasFinal(before);
  return final === undefined || final === (after === "consonant");
}

/** Whether a word ends in a consonant. Returns undefined if its spelling does not show the last sound: GPT, 2025. */
function hasFinal(word: string): boolean | undefined {
  const syllable = toSyllable(word.at(-1));
  return syllable && syllable.final !== 0;
}

/**
 * Whether 으로, not 로, follows a word. 로 follows a vowel or the final consonant ㄹ (index 8): 서울로. Returns undefined if
 * the spelling does not show the last sound.
 */
function hasFinalBeforeRo(word: string): boolean | undefined {
  return toSyllable(word.at(-1))?.final === 8 ? false : hasFinal(word);
}
