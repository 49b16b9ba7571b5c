import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planChanges } from "../../../src/node/output/planChanges.ts";

test("files are moved after those that they reference, in this order: hashed files, data, pages, service worker", async () => {
  const outDir = await mkdtemp(join(tmpdir(), "maru-plan-"));
  const order = [
    "assets/main.1a2b3c4d.js",
    "posts/a/body.1a2b3c4d.json",
    "search/index.1a2b3c4d.json",
    "search/index.1a2b3c4d.json.gz",
    "feed.xml",
    "manifest.metadata.json",
    "404.html",
    "index.html",
    "posts/a/index.html.br",
    "sw.js",
    "sw.js.br",
  ];
  const next = new Set(order.toReversed());
  const { changes } = planChanges(outDir, { previous: new Set(), next, staged: next });
  await rm(outDir, { recursive: true });
  expect(changes.write).toEqual(order);
});
