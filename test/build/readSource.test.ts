import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createSourceReader, readSource } from "../../src/build/readSource.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "maru-source-"))));
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: string | Uint8Array) {
  const path = join(folder, "a.md");
  await writeFile(path, bytes);
  return readSource(path);
}

test.each([
  ["UTF-8", "마루 �"],
  ["UTF-16 that begins with its mark", Buffer.from("\uFEFF마루 �", "utf16le")],
  ["UTF-16 the other way round", Buffer.from("\uFEFF마루 �", "utf16le").swap16()],
])("%s is read", async (_, bytes) => {
  expect(await read(bytes)).toEqual({ text: "마루 �" });
});

test("where a file is not UTF-8 it is told of, at the line of the first such byte", async () => {
  const { text, fault } = await read(Buffer.concat([Buffer.from("a\nb\n"), Buffer.from([0xb0, 0xa1])]));
  expect(text).toMatch(/^a\nb\n\uFFFD/);
  expect(fault).toMatchObject({
    severity: "warning",
    line: 3,
    message: expect.stringContaining("; save ") as string,
  });
});

test("what is larger than a text may be, or cannot be read, is in error with a remedy", async () => {
  const large = await read("a".repeat(5_000_001));
  expect(large).toMatchObject({ text: "", fault: { severity: "error", line: 1 } });
  expect(large.fault?.message).toMatch(/has 5 MB, more than the 5 MB .*; part it/);
  expect(readSource(join(folder, "none.md")).fault?.message).toMatch(
    /cannot be read \(ENOENT.*; let it be readable/,
  );
});

test("a file is read anew where it was written since, or so shortly before that its times may not tell", async () => {
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
    expect(source(path).fault?.message).toMatch(/cannot be read/);
    // Longer than a name may be: that cannot even be looked at.
    expect(source(join(folder, `${"a".repeat(300)}.md`)).fault?.message).toMatch(/cannot be read/);
  } finally {
    vi.useRealTimers();
  }
});

test("what could not be read is tried again, though it has not been written since", async () => {
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
