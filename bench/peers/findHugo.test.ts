import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Ask, findHugo } from "./findHugo.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-hugo-"));
});
afterEach(() => rm(folder, { recursive: true }));

const VERSION = "hugo v0.111.3+extended linux/amd64 BuildDate=2023-03-16";
const fails = () => "E: Unable to locate package";
const only =
  (binary: string): Ask =>
  (command) =>
    command === binary ? VERSION : undefined;

test("findHugo uses the installed Hugo and downloads nothing", async () => {
  expect(await findHugo({ run: fails, ask: only("hugo"), folder })).toEqual({
    binary: "hugo",
    version: "0.111.3",
    env: {},
  });
});

test("findHugo uses a Hugo that was unpacked before", async () => {
  const binary = join(folder, "usr/bin/hugo");
  expect(await findHugo({ run: fails, ask: only(binary), folder })).toMatchObject({ binary });
});

test("findHugo returns the reason when no Hugo can be found or downloaded", async () => {
  const found = await findHugo({ run: fails, ask: () => undefined, folder });
  expect(found).toMatch(/^Hugo is not installed and could not be downloaded: /);
});
