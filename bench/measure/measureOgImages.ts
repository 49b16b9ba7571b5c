import { join } from "node:path";
import { cached } from "../../src/node/assets/images/imageCache.ts";
import type { OgImageContent } from "../../src/node/assets/ogImages/imageTexts.ts";
import { createOgImageRenderer } from "../../src/node/assets/ogImages/drawOgImage.ts";
import type { Bench } from "./measureBuild.ts";
import type { Figure } from "../report/table.ts";

const TITLES = [
  "마루에 오신 것을 환영합니다",
  "The Stargate Project - Datacenter for AI",
  "화면 위의 한글, 한 줄에 마흔 글자쯤이 편한 까닭과 줄을 바꾸는 자리에 대하여",
  "C++로 쓴 첫 블로그 엔진을 버리며",
  "Twenty years of plain files 📓",
];

/** Measures CPU time of OG images on all threads: the first of a process, each further one, and a cached one. */
export async function measureOgImages({ folder }: Bench): Promise<Figure[]> {
  const draw = createOgImageRenderer();
  const ogImage = (number: number) => cached(join(folder, `${number}.png`), () => draw(cardOf(number)));
  const first = await measure(() => ogImage(0));
  const [drawn, cachedRuns, sizes]: [number[], number[], number[]] = [[], [], []];
  for (let number = 1; number <= 50; number++) {
    drawn.push((await measure(() => ogImage(number))).milliseconds);
    const { milliseconds, bytes } = await measure(() => ogImage(number));
    cachedRuns.push(milliseconds);
    sizes.push(bytes);
  }
  return [
    { name: "first OG image, CPU", unit: "ms", runs: [first.milliseconds] },
    { name: "an OG image, CPU", unit: "ms", runs: drawn },
    { name: "a cached OG image, CPU", unit: "ms", runs: cachedRuns },
    { name: "an OG image", unit: "bytes", runs: sizes },
  ];
}

function cardOf(number: number): OgImageContent {
  const title = `${TITLES[number % TITLES.length]} ${number}`;
  return { titles: [title, "마루"], description: "", siteNames: ["마루"], byline: ["2025년 1월 22일"] };
}

async function measure(make: () => Promise<Buffer>): Promise<{ milliseconds: number; bytes: number }> {
  const before = process.cpuUsage();
  const { length } = await make();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, bytes: length };
}
