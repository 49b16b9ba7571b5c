import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createSourceReader, readSource } from "../../../src/node/files/readSource.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "maru-source-"))));
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: string | Uint8Array) {
  const path = join(folder, "a.md");
  await writeFile(path, bytes);
  return readSource(path);
}

test("a file in UTF-8 is read without a warning, even if it contains U+FFFD", async () => {
  expect(await read("마루 �")).toEqual({ text: "마루 �" });
});

test.each([
  ["little-endian UTF-16 with a byte order mark", Buffer.from("\uFEFF마루 �", "utf16le")],
  ["big-endian UTF-16 with a byte order mark", Buffer.from("\uFEFF마루 �", "utf16le").swap16()],
])("a file in %s is read with a warning that contains the encoding", async (_, bytes) => {
  expect(await read(bytes)).toMatchObject({
    text: "마루 �",
    fault: { severity: "warning", message: expect.stringContaining("is in UTF-16, not UTF-8") as string },
  });
});

test("a file in EUC-KR is read with a warning that contains the encoding", async () => {
  const { text, fault } = await read(Buffer.concat([Buffer.from("a\nb\n"), Buffer.from([0xb0, 0xa1])]));
  expect(text).toBe("a\nb\n가");
  expect(fault).toMatchObject({
    severity: "warning",
    message: expect.stringContaining("is in EUC-KR (CP949), not UTF-8") as string,
  });
});

test("a file that is too large or cannot be read is an error with a remedy", async () => {
  const large = await read("a".repeat(5_000_001));
  expect(large).toMatchObject({ text: "", fault: { severity: "error", line: 1 } });
  expect(large.fault?.message).toMatch(
    /^this file has 5,000,001 characters, more than the 5,000,000 that a text may have; split it/,
  );
  expect(readSource(join(folder, "none.md")).fault?.message).toMatch(
    /^this file can't be read: there is no such file or folder; check the path/,
  );
});

test("a file is read again if it changed, or if it was written too recently for its modification time to be reliable", async () => {
  const path = join(folder, "again.md");
  const source = createSourceReader();
  await writeFile(path, "one");
  const first = source(path);
  expect(first).toEqual({ text: "one" });
  expect(source(path)).not.toBe(first);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_000 });
  try {
    const second = source(path);
    expect(source(path)).toBe(second);
    await writeFile(path, "two");
    await utimes(path, 1, 1);
    expect(source(path)).toEqual({ text: "two" });
    await rm(path);
    expect(source(path).fault?.message).toMatch(/can't be read/);
    // The name exceeds the limit of the file system, so even `stat` fails.
    expect(source(join(folder, `${"a".repeat(300)}.md`)).fault?.message).toMatch(/can't be read/);
  } finally {
    vi.useRealTimers();
  }
});

test("a file that could not be read is read again even if it has not changed", async () => {
  const path = join(folder, "large.md");
  const source = createSourceReader();
  await writeFile(path, "a".repeat(5_000_001));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_000 });
  try {
    const first = source(path);
    expect(first.fault?.severity).toBe("error");
    expect(source(path)).not.toBe(first);
  } finally {
    vi.useRealTimers();
  }
});
