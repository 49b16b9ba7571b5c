import type { SiteUrl } from "../../../../shared/urls/urlTypes.ts";
import { SEARCH_VERSION, type SearchIndex } from "../../../../shared/search/index/indexSchema.ts";
import type { SearchText } from "../../../../shared/search/index/searchText.ts";
import { contentHash } from "../../../cache/contentHash.ts";
import type { OutputFile } from "../../../files/outputFile.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { collectTerms } from "./collectTerms.ts";
import { splitTerms, wordsOf } from "./splitTerms.ts";
import { bytesOf, splitTexts } from "./splitTexts.ts";

/** The files that the search of a site loads. */
export interface SearchFiles {
  /** URL of the index. */
  url: SiteUrl;
  files: OutputFile[];
}

/**
 * Maximum size of all texts of a site for a search that loads all of them, in bytes of UTF-8: about 1 MB compressed. If the texts are
 * larger, the search uses an index of terms. Brotli at quality 5 compresses Korean or English prose to 0.36 of its size in 200 KB files,
 * and to 0.44 in 16 KB files. Quality 11 saves another tenth, but takes 40 times as long.
 */
const MAX_WHOLE_BYTES = 2.8e6;

/**
 * Maximum size of a file of texts, in bytes of UTF-8; a longer text gets its own file. `whole` applies if the search loads all files (64 KB
 * compressed each). `single` applies if the search loads a file only to show one of its texts (7 KB compressed).
 */
const MAX_TEXTS_BYTES = { whole: 180e3, single: 16e3 };

/**
 * Creates the search files. Their names contain a hash, so that browsers can cache them permanently.
 * @param maxWhole Maximum size of all texts, in bytes, for search files without an index of terms.
 */
export function writeSearch(site: CompiledSite, maxWhole = MAX_WHOLE_BYTES): SearchFiles {
  const texts = textsOf(site);
  const isWhole = texts.reduce((sum, text) => sum + bytesOf(text), 0) <= maxWhole;
  const urlOf = ({ path }: OutputFile) => site.base + path;
  const textFiles = splitTexts(texts, isWhole ? MAX_TEXTS_BYTES.whole : MAX_TEXTS_BYTES.single).map(
    (part, number) => {
      // Serialized again when the file is written. Storing the JSON would keep all texts in memory twice.
      const contents = () => JSON.stringify(part.texts);
      return { ...part, path: nameOf(`texts-${number}`, contents()), contents };
    },
  );
  const terms = isWhole ? undefined : writeTerms(texts);
  const index = nameFile(
    "index",
    JSON.stringify({
      version: SEARCH_VERSION,
      count: texts.length,
      texts: textFiles.map((file) => [urlOf(file), file.first]),
      ...(terms && {
        terms: terms.files.map((file) => [file.first, urlOf(file)]),
        words: urlOf(terms.words),
      }),
    } satisfies SearchIndex),
  );
  const files = [index, ...textFiles, ...(terms ? [...terms.files, terms.words] : [])];
  return { url: urlOf(index), files: files.map(({ path, contents }) => ({ path, contents })) };
}

function writeTerms(texts: readonly SearchText[]) {
  const rows = collectTerms(texts);
  return {
    files: splitTerms(rows).map(({ first, json }, number) => ({
      first,
      ...nameFile(`terms-${number}`, json),
    })),
    words: nameFile("words", JSON.stringify(wordsOf(rows))),
  };
}

/**
 * Creates the search files for the development server. Names contain a hash of the bodies. Contents are created only when they are
 * requested.
 */
export function createLazySearch(site: CompiledSite): SearchFiles {
  const { posts, pages } = site.manifest;
  const all = [...posts, ...pages];
  const hash = contentHash(JSON.stringify(all.map(({ body }) => body)));
  const texts = { path: `search/texts-0.${hash}.json`, contents: () => JSON.stringify(textsOf(site)) };
  const index: SearchIndex = {
    version: SEARCH_VERSION,
    count: all.length,
    texts: [[site.base + texts.path, 0]],
  };
  const path = `search/index.${hash}.json`;
  return { url: site.base + path, files: [{ path, contents: () => JSON.stringify(index) }, texts] };
}

/** Returns the texts of all posts and pages, in the order of their indices. */
function textsOf({ manifest, documents }: CompiledSite): SearchText[] {
  return [...manifest.posts, ...manifest.pages].map(
    ({ url }) => documents.get(url)?.searchText ?? { blocks: [], headings: [] },
  );
}

function nameFile(name: string, json: string | Buffer): OutputFile {
  return { path: nameOf(name, json), contents: () => json };
}

function nameOf(name: string, json: string | Buffer): string {
  return `search/${name}.${contentHash(json)}.json`;
}
