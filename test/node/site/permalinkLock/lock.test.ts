import { describe, expect, test } from "vitest";
import { readLock, writeLock } from "../../../../src/node/site/permalinkLock/lock.ts";
import { readableUrl } from "../../../../src/shared/urls/readableUrl.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";

describe("permalink lock file", () => {
  test("the lock has one URL and its file per line, sorted, and parsing it returns the same URLs", () => {
    const permalinks = [
      { url: "/posts/한글/", file: "posts/2025/한 글.md" },
      { url: "/" },
      { url: "/about/", file: "pages/about.md" },
    ];
    const text = writeLock(permalinks);
    const lines = text.split("\n");
    expect(lines.slice(0, 3).every((line) => line.startsWith("# "))).toBe(true);
    expect(lines.slice(3)).toEqual(["/", "/about/  pages/about.md", "/posts/한글/  posts/2025/한 글.md", ""]);
    expect(readLock(text)).toEqual({
      permalinks: [
        { url: "/", file: undefined, line: 4 },
        { ...permalinks[2], line: 5 },
        { ...permalinks[0], line: 6 },
      ],
      problems: [],
    });
    expect(writeLock(readLock(text).permalinks)).toBe(text);
  });

  test.each([
    ["/%ED%95%9C%EA%B8%80/", "/한글/"],
    ["/한글/".normalize("NFD"), "/한글/"],
    ["/a%20b/", "/a%20b/"],
    ["/100%25/", "/100%25/"],
    ["/100%/", "/100%25/"],
    ["/a%2Fb%3Fc%23d/", "/a%2Fb%3Fc%23d/"],
    ["/a%E2%80%8Bb/", "/a%E2%80%8Bb/"],
  ])("the URL %s is written as %s, which is unchanged if written again", (url, readable) => {
    expect(readableUrl(url)).toBe(readable);
    expect(readableUrl(readable)).toBe(readable);
  });

  test("the lock can contain empty lines, comments, a byte order mark, CRLF line ends and duplicate URLs", () => {
    const { permalinks, problems } = readLock("\uFEFF# x\r\n\r\n/a/  a.md\r\n  /a  b.md\r\n");
    expect(problems).toEqual([]);
    expect(permalinks).toEqual([{ url: "/a/", file: "a.md", line: 3 }]);
  });

  test.each([
    ["<<<<<<< HEAD", "`<<<<<<< HEAD` is a merge conflict marker; keep the lines of both sides"],
    ["=======", "`=======` is a merge conflict marker"],
    [">>>>>>> theirs", "`>>>>>>> theirs` is a merge conflict marker"],
    ["posts/a/", "found `posts/a/`, expected an address such as `/posts/rain/`"],
    ["https://example.org/a/", "found `https://example.org/a/`, expected an address"],
    ["//example.org/", "found `//example.org/`, expected an address"],
  ])("the invalid line %j of the lock is reported, and the other lines are read", (line, message) => {
    const { permalinks, problems } = readLock(`/a/\n${line}\n/b/\n`);
    expect(permalinks.map(({ url }) => url)).toEqual(["/a/", "/b/"]);
    expect(problems.map((problem) => formatProblem(problem, ""))).toEqual([
      expect.stringContaining(`permalinks.lock:2: error: ${message}`),
    ]);
  });
});
