// Preloaded into a build. Makes every write to OUT_DIR, or elsewhere in its parent folder, fail with the error code FAIL_WITH, as on
// a full or read-only disk.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";
import { dirname } from "node:path";

const { FAIL_WITH, OUT_DIR } = process.env;
const { writeFileSync } = fs;

fs.writeFileSync = (file, ...options) => {
  if (!String(file).startsWith(dirname(OUT_DIR))) return writeFileSync(file, ...options);
  // Unlike the error of an open, the error of a write has no path: https://nodejs.org/api/errors.html#class-systemerror
  const [syscall, path] = FAIL_WITH === "EROFS" ? ["open", ` '${file}'`] : ["write", ""];
  // Node does not define EDQUOT.
  const code = FAIL_WITH === "EDQUOT" ? `Unknown system error -${constants.errno.EDQUOT}` : FAIL_WITH;
  const error = new Error(`${code}: message of the system, ${syscall}${path}`);
  throw Object.assign(error, { errno: -1, code, syscall, ...(path && { path: file }) });
};
syncBuiltinESMExports();
