import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { typeLetter, watchWorkers } from "./searchBox.ts";
import { CPU_SLOWDOWN } from "./cpuSlowdown.ts";
import type { Figure } from "../report/table.ts";

/** An input, a worker that echoes messages, and a line that shows them: the minimum of any search. */
const BARE = `<!doctype html><dialog open><input role="combobox"><p></p></dialog><script type="module">
const worker = new Worker("/worker.js");
const line = document.querySelector("p");
worker.onmessage = ({ data }) => (line.textContent = line.dataset.query = data);
document.querySelector("input").addEventListener("input", ({ target }) => worker.postMessage(target.value));
document.querySelector("input").focus();
</script>`;
const WORKER = "onmessage = ({ data }) => postMessage(data)";
const WORDS = ["데이터센터", "스타게이트", "인공지능과", "디자인에서", "브라우저를"];

/** Measures a letter in a page that only shows it: the minimum on this machine with the same clock. */
export async function measureFloor(browser: Browser): Promise<Figure> {
  const server = createServer((request, response) => {
    const isWorker = request.url === "/worker.js";
    response.setHeader("content-type", isWorker ? "text/javascript" : "text/html; charset=utf-8");
    response.end(isWorker ? WORKER : BARE);
  }).listen(0);
  const page = await browser.newPage({ serviceWorkers: "block" });
  try {
    const client = await page.context().newCDPSession(page);
    await watchWorkers(page);
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await client.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    const runs: number[] = [];
    for (const word of [...WORDS, ...WORDS, ...WORDS, ...WORDS]) {
      for (let length = 1; length <= word.length; length++)
        runs.push((await typeLetter(page, client, word.slice(0, length))).all);
    }
    return { name: "a letter typed on a bare page, to a worker's echo painted", unit: "ms", runs };
  } finally {
    await page.close();
    server.close();
  }
}
