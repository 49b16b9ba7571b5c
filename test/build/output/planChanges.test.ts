import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planChanges } from "../../../src/build/output/planChanges.ts";

test("pages are moved after the files they load, and the service worker after the pages", async () => {
  const outDir = await mkdtemp(join(tmpdir(), "maru-plan-"));
  const next = new Set(["sw.js", "index.html", "assets/a.js", "b/index.html.gz", "b/data.json", "sw.js.br"]);
  const { changes } = planChanges(outDir, { former: new Set(), next, staged: next });
  await rm(outDir, { recursive: true });
  expect(changes.write).toEqual([
    "assets/a.js",
    "b/data.json",
    "b/index.html.gz",
    "index.html",
    "sw.js",
    "sw.js.br",
  ]);
});
