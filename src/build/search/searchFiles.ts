import { createHash } from "node:crypto";
import { SEARCH_VERSION, type SearchIndex } from "../../model/search/searchIndex.ts";
import type { SearchText } from "../../model/search/shelf.ts";
import type { OutputFile } from "../emit/emitter.ts";
import type { CompiledSite } from "../site.ts";
import { partTexts } from "./partTexts.ts";

/** What the search of a site loads. */
export interface SearchFiles {
  /** Address of the index, with base. */
  address: string;
  files: OutputFile[];
}

/**
 * Of UTF-8, in bytes. Brotli at quality 11 makes about 0.3 of a file of prose of that, Korean or English: files of 64 KB.
 */
const WHOLE_FILE = 208 * 1024;

/** Names by what the files hold: hosts keep them for ever. */
export function writeSearch(site: CompiledSite): SearchFiles {
  const texts = textsOf(site);
  const parts = partTexts(texts, WHOLE_FILE);
  const files = parts.map(({ json }, number) => nameFile(`all-${number}`, json));
  const index: SearchIndex = {
    version: SEARCH_VERSION,
    texts: files.map(({ path }, number) => [site.base + path, parts[number]?.first ?? 0]),
    count: texts.length,
  };
  const file = nameFile("index", JSON.stringify(index));
  return { address: site.base + file.path, files: [file, ...files] };
}

/** The same while one writes, where a save must show at once: named by the bodies, made when they are asked for. */
export function promiseSearch(site: CompiledSite): SearchFiles {
  const { posts, pages } = site.manifest;
  const hash = hashOf(JSON.stringify([...posts, ...pages].map(({ body }) => body)));
  const path = `search/all-0.${hash}.json`;
  const index: SearchIndex = {
    version: SEARCH_VERSION,
    texts: [[site.base + path, 0]],
    count: posts.length + pages.length,
  };
  const indexPath = `search/index.${hash}.json`;
  return {
    address: site.base + indexPath,
    files: [
      { path: indexPath, contents: () => JSON.stringify(index) },
      { path, contents: () => JSON.stringify(textsOf(site)) },
    ],
  };
}

/** The texts of everything published, in the order of their places. */
function textsOf({ manifest, documents }: CompiledSite): SearchText[] {
  return [...manifest.posts, ...manifest.pages].map(
    ({ url }) => documents.get(url)?.searchText ?? { blocks: [], headings: [] },
  );
}

function nameFile(name: string, json: string): OutputFile {
  return { path: `search/${name}.${hashOf(json)}.json`, contents: () => json };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
