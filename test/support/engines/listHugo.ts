import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { unpackEngine } from "./unpackEngine.ts";

const run = promisify(execFile);
const MAX_BYTES = 50_000_000;

/**
 * Returns the decoded addresses that the Hugo of the Linux distribution gives the pages of a site, by their paths relative to the site in NFC.
 * Lists are not included.
 * @param folder Path of a site whose `baseURL` is `https://example.org/`.
 */
export async function listHugo(folder: string): Promise<Map<string, string>> {
  const stdout = await runHugo(["--source", folder, "list", "all"]);
  const lines = stdout.trim().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const [, file = ""] = /^"?(.+?\.md)"?,/.exec(line) ?? [];
      const [, url = ""] = /,"?https:\/\/example\.org(\/[^"]*)"?$/.exec(line) ?? [];
      // Addresses contain `#` unescaped, although the file at this address has it in its name.
      return [file.replaceAll('""', '"').normalize("NFC"), decodeURI(url).normalize("NFC")];
    }),
  );
}

/**
 * Builds a site into its folder `out` with templates that only write a letter. Returns the decoded addresses of its HTML files in NFC, without
 * numbered pages of lists.
 */
export async function buildHugo(folder: string): Promise<string[]> {
  await mkdir(join(folder, "layouts/_default"), { recursive: true });
  for (const name of ["single", "list"]) await writeFile(join(folder, `layouts/_default/${name}.html`), "x");
  await runHugo(["--source", folder, "--quiet", "--destination", "out"]);
  const out = join(folder, "out");
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map(({ parentPath, name }) => `${parentPath.slice(out.length)}/${name}`.normalize("NFC"))
    .map((path) => path.replace(/\/index\.html$/, "/"))
    .filter((url) => !/\/page\/\d+(?:\/|\.html)$/.test(url));
}

async function runHugo(args: readonly string[]): Promise<string> {
  const root = await unpackEngine("hugo", ["hugo", "libsass1", "libwebp7"]);
  const [libraries = ""] = (await readdir(join(root, "usr/lib"))).filter((name) => name.endsWith("-gnu"));
  const env = { ...process.env, LD_LIBRARY_PATH: join(root, "usr/lib", libraries) };
  const options = { env, maxBuffer: MAX_BYTES };
  const { stdout } = await run(join(root, "usr/bin/hugo"), [...args], options);
  return stdout;
}
