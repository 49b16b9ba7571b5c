import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createOnigurumaEngine } from "shiki/engine/oniguruma";
import { bundledLanguages } from "shiki/langs";
import type { Language } from "./languages.ts";
import { TOKEN_THEME, type TokenKind } from "./tokenTheme.ts";

/** A piece of code in one colour; without a kind in that of the text. */
export interface Token {
  kind: TokenKind | undefined;
  text: string;
  /** Number of the note that it refers to. */
  note?: number;
}

/** A code's, line by line. */
export type Tokens = readonly (readonly Readonly<Token>[])[];

/** In characters: what is longer is data rather than code, and nobody reads it. */
const LONGEST_CODE = 100_000;
const LONGEST_LINE = 5_000;

/** In characters of code whose tokens are remembered, some tens of megabytes. */
const MOST_REMEMBERED = 500_000;

/**
 * A grammar with none beside it but those it needs: one that may embed others, as Markdown does, would else colour by what
 * happened to be loaded before.
 */
const highlighterOf = remember((id: string): Promise<HighlighterCore> =>
  createHighlighterCore({
    engine: createOnigurumaEngine(import("shiki/wasm")),
    themes: [TOKEN_THEME],
    langs: [bundledLanguages[id as keyof typeof bundledLanguages]],
    warnings: false,
  }),
);

/** What was coloured last, by language and code: texts repeat commands, and an excerpt the code of its text. */
const remembered = new Map<string, Promise<Tokens>>();
let length = 0;

/** The tokens of a code, line by line; equal codes share theirs. */
export async function highlight(code: string, language: Language | "plain" | undefined): Promise<Tokens> {
  const isPlain = language === undefined || language === "plain" || code.length > LONGEST_CODE;
  if (isPlain) return code.split("\n").map((text) => [{ kind: undefined, text }]);
  const name = `${language.id}\n${code}`;
  const known = remembered.get(name);
  if (known) return known;
  if (length + code.length > MOST_REMEMBERED) {
    remembered.clear();
    length = 0;
  }
  length += code.length;
  const tokens = colour(code, language);
  remembered.set(name, tokens);
  return tokens;
}

async function colour(code: string, language: Language): Promise<Tokens> {
  const highlighter = await highlighterOf(language.id);
  const { tokens } = highlighter.codeToTokens(code, {
    lang: language.id,
    theme: TOKEN_THEME.name as string,
    tokenizeMaxLineLength: LONGEST_LINE,
    // A limit of time would make the output depend on the machine.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line.map(({ content, color }) => ({
      kind: color && color !== "plain" ? (color as TokenKind) : undefined,
      text: content,
    })),
  );
}

function remember<Result>(make: (key: string) => Result): (key: string) => Result {
  const made = new Map<string, Result>();
  return (key) => {
    const result = made.get(key) ?? make(key);
    made.set(key, result);
    return result;
  };
}
