import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import { createRandom, pad } from "../generate/generatePosts.ts";

const POSTS = 300;

/**
 * Words of the background posts. None matches a query of the query table. Many contain half of a word of a query, or contain a query in the
 * middle: 데이지, 센서, 회색, 사다리, `heart`, `cargo`, `mountain`.
 */
const KOREAN =
  "데이지 센서 타운 스케이트 게시글 회색 의자 사다리 과자 고구마 양지 어른 린스 느티숨 돌담 우체통 빨래 장독 골목길 자전거 수레 달빛 언덕 들길 노을 바구니 항아리 두레박 처녑 가마솥 다림질 실타래".split(
    " ",
  );
const PARTICLES = ["는", "를", "에", "도", "에서", "까지", "만", "처럼"];
const ENDINGS = ["기운다", "놓였다", "보인다", "남았다", "흔들린다"];
const ENGLISH =
  "heart cargo mountain certain meadow harbour epic ago aloud sparrow copper lantern orchard pebble willow sincere".split(
    " ",
  );

/** Writes the posts that the query table needs: the sample site, posts written for the table, and generated background posts. */
export async function writeSearchCorpus(folder: string): Promise<void> {
  await cp("src/content", folder, { recursive: true });
  await cp("test/fixtures/search/posts", join(folder, "posts/search"), { recursive: true });
  await mkdir(join(folder, "posts/generated"));
  const random = createRandom(5);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  const phrase = (isKorean: boolean) => (isKorean ? pick(KOREAN) + pick(PARTICLES) : pick(ENGLISH));
  const sentence = (isKorean: boolean) => {
    const clause = Array.from({ length: 8 }, () => phrase(isKorean)).join(" ");
    return isKorean ? `${clause} ${pick(ENDINGS)}.` : `${clause}.`;
  };
  for (let number = 1; number <= POSTS; number++) {
    const isKorean = number % 4 !== 1;
    // Queries of the table find every tenth post.
    const planted = number % 10 === 0 ? number / 10 : undefined;
    const paragraph = () => Array.from({ length: 4 }, () => sentence(isKorean)).join(" ");
    const text = [
      `---\ntitle: ${phrase(isKorean)} ${phrase(isKorean)}\ndate: ${2005 + (number % 9)}-${pad(1 + (number % 12))}-01`,
      `tags: [${isKorean ? "뜰" : "yard"}]\nlang: ${isKorean ? "ko" : "en"}\n---\n`,
      `${paragraph()}\n\n${planted ? `바람이 대나무숲 ${planted}호를 지난다. ` : ""}${paragraph()}\n`,
    ].join("\n");
    const name = planted ? `bamboo-${planted}` : `grove-${number}`;
    await writeFile(join(folder, "posts/generated", `${name}.md`), text);
  }
}

/** Writes the posts of {@link writeSearchCorpus} to a folder and compiles them. */
export async function compileSearchCorpus(folder: string): Promise<CompiledSite> {
  await writeSearchCorpus(folder);
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
  }).compile();
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return site;
}
