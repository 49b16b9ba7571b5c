import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mergeResults, type Results } from "./results.ts";
import type { Row } from "./table.ts";

const row = (suite: string, name: string, run: number): Row => ({ suite, name, unit: "ms", runs: [run] });
const old = { commit: "1111111", node: "v20", machine: "this" };
const now = { commit: "2222222", node: "v22", machine: "that" };
const before: Results = {
  suites: { build: old, filter: old, gone: old },
  rows: [row("build", "a", 1), row("build", "b", 1), row("filter", "c", 1), row("gone", "d", 1)],
};
const ORDER = ["build", "dev", "filter"];

test("mergeResults replaces the rows of suites that ran, keeps other suites in order and drops unknown ones", () => {
  const { suites, rows } = mergeResults(before, { ...now, rows: [row("build", "a", 2)] }, ORDER);
  expect(rows).toEqual([row("build", "a", 2), row("filter", "c", 1)]);
  expect(suites).toEqual({ build: now, filter: old });
});

test("mergeResults inserts a suite that runs for the first time in suite order", () => {
  const { suites, rows } = mergeResults(before, { ...now, rows: [row("dev", "e", 2)] }, ORDER);
  expect(rows.map(({ name }) => name)).toEqual(["a", "b", "e", "c"]);
  expect(Object.keys(suites)).toEqual(ORDER);
});

test("results.json records the commit of every suite that has rows", () => {
  const { suites, rows } = JSON.parse(readFileSync("bench/report/results.json", "utf8")) as Results;
  expect(Object.keys(suites)).toEqual([...new Set(rows.map(({ suite }) => suite))]);
  expect(Object.values(suites).every(({ commit }) => /^[0-9a-f]{7,}$/.test(commit))).toBe(true);
});
