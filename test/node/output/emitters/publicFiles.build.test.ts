import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-public-"));
  const isCode = (path: string) => !path.endsWith(".map");
  for (const part of ["lib", "public", "package.json"])
    await cp(part, join(folder, "maru", part), { recursive: true, filter: isCode });
  await symlink(resolve("node_modules"), join(folder, "maru/node_modules"));
  for (const [path, text] of Object.entries({
    "maru/public/hello.txt": "hello\n",
    "maru/public/.well-known/a.txt": "in a folder\n",
    "maru/public/own.txt": "of Maru\n",
    "maru/public/robots.txt": "of Maru\n",
    "maru/public/tags/index.html/a.txt": "at the path of a page\n",
    "site/static/own.txt": "of the author\n",
    "site/site.yaml": "static: static\n",
    "site/posts/a.md": "# A\n",
  })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const env = { ...process.env, MARU_CACHE_FOLDER: join(folder, "cache") };
  execFileSync(process.execPath, [join(folder, "maru/lib/node/cli.js"), "build"], {
    cwd: join(folder, "site"),
    env,
  });
});
afterAll(() => rm(folder, { recursive: true }));

const output = (path: string) => readFile(join(folder, "site/dist", path), "utf8");

test("every file in Maru's own folder `public` is in the output of a site", async () => {
  expect(await output("hello.txt")).toBe("hello\n");
  expect(await output(".well-known/a.txt")).toBe("in a folder\n");
  expect(await output("icon.svg")).toBe(await readFile("public/icon.svg", "utf8"));
});

test("files of the author and generated files override those in Maru's folder `public`", async () => {
  expect(await output("own.txt")).toBe("of the author\n");
  expect(await output("robots.txt")).toContain("User-agent");
  expect(await output("tags/index.html")).toContain("</html>");
});
