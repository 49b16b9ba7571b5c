import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRandom, pad } from "./generatePosts.ts";

interface Options {
  posts: number;
  tags: number;
  /** Minimum length of a post in bytes of UTF-8. Default: the length of a summary and a sentence. */
  bytes?: number;
}

const SYLLABLES =
  "가강거건결경고과관구국권금기길나남내네노논다단당대도동두드등라래량력련로론류리마만명모목무문물미민바반방번법변보본부분불비사산상생서선성세소속손수순시식신실아안양어언업여역연영예오온용우운원위유음의이인일임입자작장재저전절정제조종주중지직진집차창책천체초추출치타통특파편평품하학한합해행현형호화확환회후";
const PARTICLES = ["", "", "는", "를", "에", "의", "로", "도", "에서", "까지", "만", "하고"];
const ENDINGS = ["한다", "했다", "된다", "이다", "않는다", "보인다", "같았다", "적는다"];
const ONSETS = "b br c ch d f fl g gr h l m n p pl r s sh st t th tr v w".split(" ");
const RIMES =
  "a ain an ar ase ate e eal ed en ent er est i ick ill in ing o oad ock old om on ore ound ow u um un ust".split(
    " ",
  );

/**
 * The probability of the word of rank r is proportional to 1 / (r + SHIFT), by the Zipf–Mandelbrot law. With this value, Korean summaries
 * compress like real prose. With Brotli, a real summary has on average 58 bytes (5,000 texts of LibreOffice's Korean help) to 110 bytes
 * (167 texts of GIMP's help).
 */
const SHIFT = 20;

/** Returns functions that choose random words with the frequencies of prose (Zipf's law). */
function createWriter(random: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const syllables = [...SYLLABLES];
  const korean = Array.from({ length: 6000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join(""),
  );
  const english = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(ONSETS) + pick(RIMES)).join(""),
  );
  const ranked = (count: number, shift = SHIFT) =>
    Math.min(count - 1, Math.floor(shift * ((count / shift + 1) ** random() - 1)));
  const stem = (words: readonly string[]) => words[ranked(words.length)] as string;
  const words = (language: "ko" | "en", count: number) =>
    Array.from({ length: count }, () => (language === "ko" ? stem(korean) + pick(PARTICLES) : stem(english)));
  const sentence = (language: "ko" | "en") => {
    const clause = words(language, 6 + Math.floor(random() * 8)).join(" ");
    return language === "ko" ? `${clause} ${stem(korean)}${pick(ENDINGS)}.` : `${clause}.`;
  };
  return { pick, ranked, words, sentence };
}

/**
 * Writes many short posts that compress like prose, alternating between Korean and English. Summaries have their maximum length, and the
 * frequencies of tags follow Zipf's law. Every third Korean post has its title as slug; all other posts have a Latin slug, as on most
 * blogs. The same arguments always write the same posts.
 */
export async function generateProse(folder: string, { posts, tags, bytes = 0 }: Options): Promise<void> {
  await mkdir(join(folder, "posts"), { recursive: true });
  const random = createRandom(7);
  const { pick, ranked, words, sentence } = createWriter(random);
  const names = Array.from({ length: tags }, (_, number) =>
    `${words(number % 2 === 0 ? "ko" : "en", 1)[0]} ${number}`.trim(),
  );
  const files = Array.from({ length: posts }, (_, number) => {
    const language = number % 2 === 0 ? "ko" : "en";
    const title = `${words(language, 3 + Math.floor(random() * 4)).join(" ")} ${number}`;
    const slug = number % 6 === 0 ? title : `${words("en", 3).join("-")}-${number}`;
    const day = `${2006 + Math.floor(random() * 20)}-${pad(1 + Math.floor(random() * 12))}-${pad(1 + Math.floor(random() * 28))}`;
    // Each tag is the first tag of at least one post, so that all tags are used.
    const chosen = [names[number % tags], ...Array.from({ length: 3 }, () => names[ranked(tags, 2)])];
    const paragraph = () => Array.from({ length: 5 }, () => sentence(language)).join(" ");
    let text = [
      `---\ntitle: "${title}"\nslug: "${slug.replaceAll(" ", "-")}"\ndate: ${day}`,
      `tags: [${[...new Set(chosen.slice(0, pick([1, 2, 3, 4])))].join(", ")}]\nlang: ${language}\n---\n`,
      `${paragraph()}\n\n<!-- more -->\n\n${sentence(language)}\n`,
    ].join("\n");
    while (Buffer.byteLength(text) < bytes) {
      const heading = words(language, 3).join(" ");
      text += `\n## ${heading}\n\n${paragraph()}\n\n${paragraph()}\n`;
    }
    return { name: `${pad(number)}.md`, text };
  });
  await Promise.all(files.map(({ name, text }) => writeFile(join(folder, "posts", name), text)));
}
