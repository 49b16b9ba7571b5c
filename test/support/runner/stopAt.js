// Preloaded into a build. Kills the process at the point of writing that the environment variable STOP_AT selects, to simulate a power
// failure.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { STOP_AT } = process.env;
const { renameSync, unlinkSync, writeFileSync } = fs;
const stopAt = (point) => {
  if (point === STOP_AT) process.kill(process.pid, "SIGKILL");
};
let moved = 0;

fs.renameSync = (from, to) => {
  const isJournal = to.endsWith("journal.json");
  const isStaged = from.includes(".maru-staging/files/");
  if (isJournal) stopAt("before its changes are noted");
  renameSync(from, to);
  if (isJournal) stopAt("after its changes are noted");
  if (isStaged && to.endsWith(".html")) stopAt("after the first page is replaced");
  if (isStaged && (moved += 1) === 5) stopAt("while files are moved");
};
fs.unlinkSync = (file) => {
  unlinkSync(file);
  stopAt("while old files are removed");
};
fs.writeFileSync = (file, bytes, ...options) => {
  const point = String(file).includes(".maru-staging/files/")
    ? "while files are staged"
    : String(file).includes("maru-outputs") && "while the cache is written";
  if (point === STOP_AT) writeFileSync(file, bytes.subarray(0, bytes.length / 2), ...options);
  stopAt(point);
  writeFileSync(file, bytes, ...options);
};
syncBuiltinESMExports();
