import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findEngine } from "../../../src/node/migrate/engines.ts";

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), "maru-find-"));
});
afterEach(async () => {
  await rm(site, { recursive: true });
});

test.each([
  "hugo.json",
  "config/_default/hugo.toml",
  "config/_default/config.yaml",
  "config/_default/params.toml",
])("a site of Hugo is found by %s", async (file) => {
  await mkdir(dirname(join(site, file)), { recursive: true });
  await writeFile(join(site, file), "");
  expect(await findEngine(site)).toMatchObject({ name: "Hugo", file });
});
