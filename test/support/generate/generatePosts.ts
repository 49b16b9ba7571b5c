import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const KOREAN =
  "마루 에 앉아 글을 읽는다 바람이 대청을 지나고 널 위로 저녁 볕이 눕는다 오래된 문장은 천천히 온다".split(
    " ",
  );
const ENGLISH =
  "a floor open to the yard where people sit and read while the light goes over the boards".split(" ");

/** Number of tags. All have the same probability. */
const TAGS = 60;
const tagName = (number: number) => (number % 2 === 0 ? `태그 ${number}` : `tag ${number}`);

/**
 * Writes `count` posts of 4–5 KB in Korean and English, each with a code block, a table and three tags. The same count always writes the
 * same posts. Returns the number of tags.
 */
export async function generatePosts(folder: string, count: number): Promise<number> {
  await mkdir(join(folder, "posts"), { recursive: true });
  const random = createRandom(1);
  const used = new Set<string>();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const sentence = (words: readonly string[]) =>
    `${Array.from({ length: 12 }, () => pick(words)).join(" ")}.`;
  for (let number = 0; number < count; number++) {
    const words = number % 2 === 0 ? KOREAN : ENGLISH;
    const paragraph = () => Array.from({ length: 5 }, () => sentence(words)).join(" ");
    const day = `${2010 + (number % 16)}-${pad(1 + (number % 12))}-${pad(1 + (number % 28))}`;
    const tags = Array.from({ length: 3 }, () => tagName(Math.floor(random() * TAGS)));
    for (const tag of tags) used.add(tag);
    const text = [
      `---\ntitle: "${sentence(words).slice(0, 40)} ${number}"\ndate: ${day}\ntags: [${tags.join(", ")}]\n---\n`,
      paragraph(),
      "<!-- more -->",
      ...Array.from(
        { length: 3 },
        (_, part) => `## ${sentence(words).slice(0, 24)} ${part}\n\n${paragraph()}`,
      ),
      `\`\`\`js\nconst number = ${number};\nconsole.log(number * 2);\n\`\`\``,
      "| a | b |\n| - | -: |\n| 1 | 2 |\n| 3 | 4 |",
      paragraph(),
    ].join("\n\n");
    await writeFile(join(folder, "posts", `post-${number}.md`), `${text}\n`);
  }
  return used.size;
}

export const pad = (number: number) => String(number).padStart(2, "0");

/** Returns a generator of numbers from 0 to 1 that is deterministic for a seed: Park and Miller's minimal standard. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
