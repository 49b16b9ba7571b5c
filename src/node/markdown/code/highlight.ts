import { readFile } from "node:fs/promises";
import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createOnigurumaEngine, loadWasm } from "shiki/engine/oniguruma";
import { bundledLanguages } from "shiki/langs";
import { engineFile } from "../../files/engineFile.ts";
import type { Language } from "./languages.ts";
import { TOKEN_THEME, type TokenKind } from "./tokenTheme.ts";

/** A piece of code in one color. A token without a kind has the text color. */
export interface Token {
  kind: TokenKind | undefined;
  text: string;
  /** Number of the annotation that the token refers to. */
  note?: number;
}

/** Tokens by line. */
export type Tokens = readonly (readonly Readonly<Token>[])[];

/** The WebAssembly file of Oniguruma. */
const ONIGURUMA = engineFile("lib", "data", "onig.wasm");

/** Maximum length of highlighted code and of a highlighted line, in characters. Longer code is probably data. */
const MAX_CODE = 100_000;
const MAX_LINE = 5_000;

/** Maximum total length of the code in the cache, in characters. The tokens need tens of megabytes of memory. */
const MAX_CACHED = 500_000;

/** The used part of `WebAssembly`. TypeScript declares it only together with the DOM. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports?: object): Promise<{ instance: { exports: never } }>;
};

/** Instantiates the regular expression engine. The module `shiki/wasm` takes longer: it loads Node's `fetch` in order to decompress. */
async function instantiateOniguruma(imports?: object): Promise<never> {
  const { instance } = await WebAssembly.instantiate(await readFile(ONIGURUMA), imports);
  return instance.exports;
}

/** Loads the regular expression engine, without grammars. */
export const loadHighlighting = (): Promise<void> => loadWasm({ instantiator: instantiateOniguruma });

/**
 * Returns a highlighter with one grammar and its dependencies. A shared highlighter would not be deterministic: grammars that can
 * embed others, such as Markdown, would depend on the grammars that were loaded before.
 */
const highlighterOf = memoize((id: string): Promise<HighlighterCore> =>
  createHighlighterCore({
    engine: createOnigurumaEngine({ instantiator: instantiateOniguruma }),
    themes: [TOKEN_THEME],
    langs: [bundledLanguages[id as keyof typeof bundledLanguages]],
    warnings: false,
  }),
);

/** Tokens by language and code. Equal code is common: posts repeat commands, and an excerpt repeats the code of its text. */
const cache = new Map<string, Promise<Tokens>>();
let cachedLength = 0;

/** Splits code into tokens by line; results are cached, so equal code shares its tokens. */
export async function highlight(code: string, language: Language | "plain" | undefined): Promise<Tokens> {
  const isPlain = language === undefined || language === "plain" || code.length > MAX_CODE;
  if (isPlain) return code.split("\n").map((text) => [{ kind: undefined, text }]);
  const key = `${language.id}\n${code}`;
  const cached = cache.get(key);
  if (cached) return cached;
  if (cachedLength + code.length > MAX_CACHED) {
    cache.clear();
    cachedLength = 0;
  }
  cachedLength += code.length;
  const tokens = tokenize(code, language);
  cache.set(key, tokens);
  return tokens;
}

async function tokenize(code: string, language: Language): Promise<Tokens> {
  const highlighter = await highlighterOf(language.id);
  const { tokens } = highlighter.codeToTokens(code, {
    lang: language.id,
    theme: TOKEN_THEME.name as string,
    tokenizeMaxLineLength: MAX_LINE,
    // `0` disables the time limit, with which the output would depend on the speed of the machine.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line.map(({ content, color }) => ({
      kind: color && color !== "plain" ? (color as TokenKind) : undefined,
      text: content,
    })),
  );
}

/** Memoizes a function with a string parameter. */
function memoize<Result>(make: (key: string) => Result): (key: string) => Result {
  const results = new Map<string, Result>();
  return (key) => {
    const result = results.get(key) ?? make(key);
    results.set(key, result);
    return result;
  };
}
