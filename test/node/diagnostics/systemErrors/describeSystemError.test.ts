import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConfigError, ContentError, isAuthorError } from "../../../../src/node/diagnostics/errors.js";
import { describeSystemError } from "../../../../src/node/diagnostics/systemErrors/describeSystemError.js";
import { explainError } from "../../../../src/node/diagnostics/systemErrors/explainError.js";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "maru-errors-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns an error with the properties of Node's system errors. */
function systemError(code: string, syscall: string, others: object = {}): Error {
  const { path } = others as { path?: string };
  const message = `${code}: words of the system, ${syscall}${path ? ` '${path}'` : ""}`;
  return Object.assign(new Error(message), { errno: -1, code, syscall, ...others });
}

const OUTPUT = { path: "dist", verb: "written" } as const;

describe("system error", () => {
  test.each([
    [
      "EACCES",
      "mkdir",
      "dist can't be written: permission denied; give yourself write access (`chmod u+w`, or `chown` if it is someone else's), or choose another folder.",
    ],
    [
      "EACCES",
      "scandir",
      "dist can't be read: permission denied; give yourself read access (`chmod u+rx`, or `chown` if it is someone else's).",
    ],
    [
      "EROFS",
      "mkdir",
      "dist can't be written: the disk is read-only; mount it for writing, or choose a folder on another disk.",
    ],
    [
      "EPERM",
      "unlink",
      "dist can't be written: the system doesn't permit it; check who owns it and whether it is locked (`ls -ld`, `lsattr`), and become its owner (`chown`).",
    ],
    [
      "EBUSY",
      "rename",
      "dist can't be written: another program is using it; close that program, and try again.",
    ],
    [
      "ENOTEMPTY",
      "rmdir",
      "dist can't be written: the folder is not empty; close the program that writes to it, and try again.",
    ],
    [
      "EDQUOT",
      "write",
      "dist can't be written: your disk quota is used up; delete what you don't need, or choose a folder on another disk.",
    ],
    [
      "EMFILE",
      "scandir",
      "dist can't be opened: too many files are open at once; raise the limit (`ulimit -n 4096`), and try again.",
    ],
    [
      "ENFILE",
      "mkdir",
      "dist can't be opened: too many files are open on this computer; close other programs, and try again.",
    ],
    ["EIO", "read", "dist can't be read: the disk reported a failure; check the disk, and try again."],
    ["ENAMETOOLONG", "lstat", "dist can't be read: its name is too long; choose a shorter one."],
    [
      "ENOTDIR",
      "mkdir",
      "dist can't be written: a part of its path is a file, where a folder is expected; rename that file, or move it away.",
    ],
    // Codes that are not in `causes.js` have the system's description.
    [
      "ENOTSUP",
      "mkdir",
      "dist can't be written: operation not supported on socket; check it, and try again.",
    ],
  ])(
    "the sentence about the error %s of %s contains the path, the reason and a remedy",
    (code, syscall, sentence) => {
      expect(describeSystemError(systemError(code, syscall, { path: join(process.cwd(), "dist") }))).toBe(
        sentence,
      );
    },
  );

  test("the path from the caller is used for an error that contains no path", () => {
    expect(describeSystemError(systemError("ENOSPC", "write"), OUTPUT)).toBe(
      "dist can't be written: the disk is full; free some space, or choose a folder on another disk.",
    );
    expect(describeSystemError(systemError("EFBIG", "write"), OUTPUT)).toMatch(
      /^dist can't be written: the file is larger than is allowed here; raise the limit \(`ulimit -f`\)/,
    );
  });

  test.each([
    ["from a worker thread, with only its message", new Error("ENOSPC: no space left on device, write")],
    [
      "whose code Node does not know",
      systemError(`Unknown system error -${constants.errno.ENOSPC}`, "write"),
    ],
    [
      "that is the cause of another error",
      new Error("It failed.", { cause: systemError("ENOSPC", "write") }),
    ],
    ["that is the first of several", new AggregateError([systemError("ENOSPC", "write")])],
  ])("a full disk is recognized in an error %s", (_, error) => {
    expect(describeSystemError(error, OUTPUT)).toMatch(/^dist can't be written: the disk is full; /);
  });

  test("a path outside the working directory is displayed as an absolute path", () => {
    expect(describeSystemError(systemError("EROFS", "mkdir", { path: "/mnt/site" }))).toMatch(
      /^\/mnt\/site can't be written/,
    );
  });

  test("a failed `open` of a readable file is described as writing, and a failed `read` as reading", () => {
    const file = join(folder, "a.md");
    writeFileSync(file, "a");
    expect(describeSystemError(systemError("EACCES", "open", { path: file }))).toMatch(/can't be written/);
    expect(describeSystemError(systemError("ENOENT", "open", { path: join(folder, "gone.md") }))).toMatch(
      /gone\.md can't be read: there is no such file/,
    );
    expect(describeSystemError(systemError("ENOENT", "open", { path: join(folder, "gone/a.md") }))).toMatch(
      /a\.md can't be written: there is no such file/,
    );
    expect(describeSystemError(systemError("EISDIR", "read"), { path: file })).toMatch(
      /a\.md can't be read: it is a folder, where/,
    );
  });

  test("errors that the operating system raises are recognized", () => {
    const file = join(folder, "b.md");
    writeFileSync(file, "b");
    const errorOf = (act: () => unknown): unknown => {
      try {
        return act();
      } catch (cause) {
        return cause;
      }
    };
    expect(describeSystemError(errorOf(() => readdirSync(file)))).toMatch(
      /can't be read: a part of its path is a file/,
    );
    expect(
      describeSystemError(
        errorOf(() => readFileSync(folder)),
        { path: folder },
      ),
    ).toMatch(/can't be read: it is a folder/);
    expect(
      describeSystemError(
        errorOf(() => readdirSync("a\0b")),
        { path: "a" },
      ),
    ).toMatch(/its name has a NUL character/);
    expect(describeSystemError(errorOf(() => writeFileSync("/dev/full", "a")))).toMatch(
      /can't be written: the disk is full/,
    );
  });
});

describe("port", () => {
  test("the message about a port in use contains the port and suggests another one", async () => {
    const server = createServer().listen(0);
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const [error] = (await once(createServer().listen(port), "error")) as [Error];
    server.close();
    expect(describeSystemError(error)).toBe(
      `Port ${port} is in use by another program; stop that one, or choose another port: \`--port ${port + 1}\`.`,
    );
  });

  test.each([
    [
      systemError("EACCES", "listen", { port: 80 }),
      "Port 80 can't be opened: ports below 1024 need special permission; choose another: `--port 4174`.",
    ],
    [
      systemError("EADDRNOTAVAIL", "listen", { port: 80, url: "1.2.3.4" }),
      "Port 80 can't be opened: this computer has no such network address; check `--host`.",
    ],
    [
      Object.assign(new Error("x"), { code: "ENOTFOUND", syscall: "getaddrinfo" }),
      "The port can't be opened: this computer has no such network address; check `--host`.",
    ],
  ])(
    "the message about a port that can't be opened contains the port and a remedy: %s",
    (error, sentence) => {
      expect(describeSystemError(error)).toBe(sentence);
    },
  );
});

test.each([
  [
    systemError("ENOSPC", "watch", { path: "/a" }),
    /^Changes of files can't be watched: more are watched than the system allows; raise its limit \(`sudo sysctl fs\.inotify\.max_user_watches/,
  ],
  [
    Object.assign(new Error("x"), { code: "ERR_WORKER_OUT_OF_MEMORY" }),
    /^Maru can't continue: there is not enough memory; give Node more \(`NODE_OPTIONS=/,
  ],
  [
    systemError("ENOENT", "spawn git", { path: "git" }),
    /^The program `git` can't be started: there is no such file or folder; check that it is installed/,
  ],
])(
  "an error about watching, memory or a program is described with the reason and a remedy: %s",
  (error, sentence) => {
    expect(describeSystemError(error)).toMatch(sentence);
  },
);

describe.each([
  ["ContentError", ContentError],
  ["ConfigError", ConfigError],
])("%s", (_, AuthorError) => {
  test("an author error is printed as its message, without a stack", () => {
    const error = new AuthorError("posts/a.md is wrong; fix it.");
    expect(explainError(error)).toBe("posts/a.md is wrong; fix it.");
    expect(inspect(error)).toBe("posts/a.md is wrong; fix it.");
  });

  test("an author error is recognized even if it is an instance of another copy of its class", () => {
    const copy = Object.assign(new Error("fix it."), { isForAuthor: true });
    expect(isAuthorError(copy)).toBe(true);
    expect(isAuthorError(new Error("fix it."))).toBe(false);
  });

  test("an author error is not treated as the system error that caused it", () => {
    const error = new AuthorError("x", { cause: systemError("EACCES", "open") });
    expect(describeSystemError(error)).toBeUndefined();
  });
});

test("an unexpected error is printed with its stack and a request to report it", () => {
  const printed = explainError(new TypeError("x is not a function"));
  expect(printed).toMatch(/^TypeError: x is not a function\n +at /);
  expect(printed).toMatch(/This is a bug in Maru.*report it/);
  expect(explainError("text")).toContain("report it");
});
