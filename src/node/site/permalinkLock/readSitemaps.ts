import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import {
  isPresent,
  readFileIfPresent,
  readFolderIfPresent,
  statIfPresent,
} from "../../files/readIfPresent.ts";
import { ConfigError } from "../../diagnostics/errors.js";
import { parseSitemap, parseTextSitemap } from "./sitemap.ts";

/** Matches file names such as `sitemap.xml`, `post-sitemap.xml` and `sitemap-1.xml.gz`. */
const NAME = /sitemap[^/]*\.(?:xml|txt)(?:\.gz)?$/i;

/** Matches names of sitemaps in text form. */
const TEXT_NAME = /\.txt(?:\.gz)?$/i;

/**
 * Reads the URLs in sitemaps. Each path is a sitemap, a sitemap index, or a folder that contains either. If an index lists other sitemaps,
 * their local files are read; see `besideIndex`. Files may be compressed with gzip.
 * @throws {ConfigError} If a file is missing or is not a valid sitemap, or if no URL is found.
 */
export async function readSitemaps(paths: readonly string[]): Promise<string[]> {
  const read = new Set<string>();
  const urls: string[] = [];
  const readOne = async (file: string): Promise<void> => {
    if (read.has(file)) return;
    read.add(file);
    const { isIndex, urls: found } = await parseFile(file);
    if (!isIndex) return void urls.push(...found);
    for (const url of found) await readOne(await besideIndex(file, url));
  };
  for (const path of paths) for (const file of await filesAt(path)) await readOne(file);
  if (urls.length === 0) throw new ConfigError(`--sitemap: there is no address in ${paths.join(", ")}.`);
  return urls;
}

async function filesAt(path: string): Promise<string[]> {
  const entry = await statIfPresent(path);
  if (!entry) {
    const isUrl = /^https?:\/\//i.test(path);
    throw new ConfigError(
      isUrl
        ? `--sitemap: ${path} is an address; download the file, for example with \`curl -O\`, and name the file.`
        : `--sitemap: there is no file or folder ${path}.`,
    );
  }
  if (!entry.isDirectory()) return [path];
  const names = (await readFolderIfPresent(path)).map(({ name }) => name);
  const files = names.filter((name) => NAME.test(name)).toSorted();
  if (files.length === 0) {
    throw new ConfigError(`--sitemap: the folder ${path} has no file such as sitemap.xml; name the file.`);
  }
  return files.map((name) => join(path, name));
}

async function parseFile(file: string) {
  const bytes = await readFileIfPresent(file);
  if (!bytes) throw new ConfigError(`--sitemap: there is no file ${file}.`);
  try {
    // Detects gzip by its first bytes, not by the file name: https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = (isPacked ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\uFEFF/, "");
    return TEXT_NAME.test(file) ? parseTextSitemap(text) : await parseSitemap(text);
  } catch (cause) {
    throw new ConfigError(`--sitemap: ${file} cannot be read: ${(cause as Error).message}.`);
  }
}

/**
 * Finds the local file for a URL in a sitemap index. It is in the folder of the index, or below that folder at the path of the URL.
 * The file may lack the extension `.gz` of the URL.
 */
async function besideIndex(index: string, url: string): Promise<string> {
  const path = URL.canParse(url) ? decodeUrl(new URL(url).pathname) : url;
  const names = [basename(path), path].flatMap((name) => [name, name.replace(/\.gz$/, "")]);
  for (const name of names) {
    const file = join(dirname(index), name);
    if (isPresent(file)) return file;
  }
  throw new ConfigError(
    `--sitemap: ${index} lists ${url}, but ${basename(path)} is not in the same folder; put it there.`,
  );
}
