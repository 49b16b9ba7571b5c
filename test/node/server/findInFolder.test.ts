import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { OTHER_USER } from "../../support/asOtherUser/otherUser.ts";

const folder = mkdtempSync(join(tmpdir(), "maru-unreadable-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Finds a file as a user other than root. Returns the printed result. */
function findAsOther(path: string): string {
  const runner = "test/support/asOtherUser/runAsOtherUser.js";
  const args = [runner, "/test/support/asOtherUser/findFile.ts", folder, path];
  return execFileSync(process.execPath, args, { ...OTHER_USER, encoding: "utf8" }).trim();
}

test("finding a file that can't be read is an error, not a missing file", () => {
  writeFileSync(join(folder, "read.html"), "");
  writeFileSync(join(folder, "unreadable.html"), "");
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "read.html"), 0o644);
  chmodSync(join(folder, "unreadable.html"), 0);
  expect(findAsOther("read.html")).toBe("read.html");
  expect(findAsOther("unreadable.html")).toBe("EACCES");
  expect(findAsOther("none.html")).toBe("missing");
});

test("finding a file in an output folder that can't be read is an error", () => {
  chmodSync(folder, 0);
  expect(findAsOther("none.html")).toBe("EACCES");
  chmodSync(folder, 0o755);
});
