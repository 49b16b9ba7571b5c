import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installPackages } from "./installPackages.js";

let folder: string;
let installs: number;
let status: number;

/** Replaces `npm ci`. */
function install(): number {
  installs++;
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  return status;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maru-bench-packages-"));
  installs = 0;
  status = 0;
  writeFileSync(join(folder, "package-lock.json"), "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("packages are installed once for a lockfile, and again after it changes", () => {
  expect(installPackages(folder, install)).toBeUndefined();
  expect(installPackages(folder, install)).toBeUndefined();
  expect(installs).toBe(1);
  writeFileSync(join(folder, "package-lock.json"), '{ "packages": {} }');
  expect(installPackages(folder, install)).toBeUndefined();
  expect(installs).toBe(2);
});

test("a failed installation is reported and tried again by the next run", () => {
  status = 7;
  expect(installPackages(folder, install)).toMatch(/^npm ci in .+ ended with status 7; /);
  status = 0;
  expect(installPackages(folder, install)).toBeUndefined();
  expect(installs).toBe(2);
});
