// Loaded before a build: ends its process, as a power cut would, at the point of its writing that STOP_AT names.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { STOP_AT, OUT_DIR } = process.env;
const { rename } = fs.promises;
const { linkSync, writeFileSync } = fs;
const stopAt = (point) => {
  if (point === STOP_AT) process.kill(process.pid, "SIGKILL");
};

fs.promises.rename = async (from, to) => {
  if (from === OUT_DIR) stopAt("before the old output is moved away");
  await rename(from, to);
  if (from === OUT_DIR) stopAt("between the two renames");
  if (to === OUT_DIR) stopAt("before the old output is removed");
};
fs.linkSync = (from, to) => {
  linkSync(from, to);
  stopAt("while files are reused");
};
fs.writeFileSync = (file, bytes, ...options) => {
  const point = file.includes(".building-")
    ? "while files are written"
    : file.includes("maru-outputs") && "while the record is written";
  if (point === STOP_AT) writeFileSync(file, bytes.subarray(0, bytes.length / 2), ...options);
  stopAt(point);
  writeFileSync(file, bytes, ...options);
};
syncBuiltinESMExports();
