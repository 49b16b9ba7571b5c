import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
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
  const root = await unpackEngine("hugo", ["hugo", "libsass1", "libwebp7"]);
  const [libraries = ""] = (await readdir(join(root, "usr/lib"))).filter((name) => name.endsWith("-gnu"));
  const env = { ...process.env, LD_LIBRARY_PATH: join(root, "usr/lib", libraries) };
  const options = { env, maxBuffer: MAX_BYTES };
  const { stdout } = await run(join(root, "usr/bin/hugo"), ["--source", folder, "list", "all"], options);
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
