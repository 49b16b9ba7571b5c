import type { SiteUrl } from "../../../../shared/urls/urlTypes.ts";
import { SEARCH_VERSION, type SearchIndex } from "../../../../shared/search/index/indexSchema.ts";
import type { SearchText } from "../../../../shared/search/index/searchText.ts";
import { contentHash } from "../../../cache/contentHash.ts";
import type { OutputFile } from "../../../files/outputFile.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { collectTerms } from "./collectTerms.ts";
import { splitTerms, wordsOf } from "./splitTerms.ts";
import { bytesOf, splitTexts } from "./splitTexts.ts";

/** What the search of a site loads. */
export interface SearchFiles {
  /** Address of the index, with base. */
  url: SiteUrl;
  files: OutputFile[];
}

/**
 * In bytes of UTF-8, of texts that are loaded one and all: 1 MB as they are sent. Brotli at quality 5 makes 0.36 of files of 200 KB of
 * prose, Korean or English, and 0.44 of 16 KB. At 11 they are a tenth smaller, and take 40 times as long.
 */
const MOST_WHOLE = 2.8e6;

/** In bytes of UTF-8: 64 KB as they are sent; 7 KB where a file is loaded for one text. */
const TEXTS_FILE = { whole: 180e3, single: 16e3 };

/** Files named by what they hold, since hosts keep them for ever. */
export function writeSearch(site: CompiledSite, mostWhole = MOST_WHOLE): SearchFiles {
  const texts = textsOf(site);
  const isWhole = texts.reduce((sum, text) => sum + bytesOf(text), 0) <= mostWhole;
  const urlOf = ({ path }: OutputFile) => site.base + path;
  const textFiles = splitTexts(texts, isWhole ? TEXTS_FILE.whole : TEXTS_FILE.single).map((part, number) => {
    // Made anew when it is written, so that not all texts are in memory twice.
    const contents = () => JSON.stringify(part.texts);
    return { ...part, path: nameOf(`texts-${number}`, contents()), contents };
  });
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

/** The same while one writes, where a save must show at once: named by the bodies, and made when it is asked for. */
export function promiseSearch(site: CompiledSite): SearchFiles {
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

/** The texts of everything published, in the order of their places. */
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
