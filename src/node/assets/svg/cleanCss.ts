import { type CSSToken, stringify, tokenize, TokenType } from "@csstools/css-tokenizer";
import { UnusableImage } from "../images/unusableImage.ts";

interface Options {
  /** What an address becomes; `undefined` where it may not be named. */
  cleanUrl: (url: string) => string | undefined;
}

/** UTF-16 units, without what is within `data:` addresses; each token takes about 200 bytes of memory. */
const MAX_LENGTH = 1_000_000;

/** Rules that only format; `@import` loads, `@namespace` and `@charset` change how the rest is read. */
const AT_RULES =
  /^(?:media|supports|font-face|(?:-\w+-)?keyframes|layer|container|property|page|counter-style|font-feature-values|starting-style)$/i;

/** Functions whose argument is an address, as a string too. */
const URL_PATTERN = /^(?:url|src)$/i;

/** Functions that take several addresses. No drawing program writes them. */
const URLS = /^(?:-\w+-)?(?:image-set|image|cross-fade|element|expression)$/i;

/**
 * A style sheet, or the value of an attribute, without addresses of files. Tokens are read as the CSS specification says, so that neither
 * escapes (`\75rl(`) nor comments hide one; what is taken out becomes `none`.
 */
export function cleanCss(text: string, { cleanUrl }: Options): string {
  // Nothing can be named without one of these.
  if (!/[\\@]|url|src|image|element|expression|cross-fade/i.test(text)) return text;
  if (text.replace(/[\w+/=%]{100,}/g, "").length > MAX_LENGTH)
    throw new UnusableImage("its styles are too long");
  const tokens = tokenize({ css: text });
  let out = "";
  const writeUrl = (url: string) => {
    const cleaned = cleanUrl(url);
    if (cleaned === undefined) return " none ";
    return /^#[^\s"'()\\]+$/.test(cleaned)
      ? `url(${cleaned})`
      : `url("${cleaned.replace(/["\\\n]/g, escapeCharacter)}")`;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as CSSToken;
    switch (token[0]) {
      case TokenType.Comment:
        // It may be all that is between two tokens.
        out += "/**/";
        break;
      case TokenType.URL:
        out += writeUrl(token[4].value);
        break;
      case TokenType.BadURL:
        out += " none ";
        break;
      case TokenType.BadString:
        out += " ";
        break;
      case TokenType.AtKeyword:
        if (AT_RULES.test(token[4].value)) {
          out += stringify(token);
        } else {
          // What is left must not join: `u@import "a";rl(b)`.
          out += " ";
          index = endOfRule(tokens, index);
        }
        break;
      case TokenType.Function: {
        const { value } = token[4];
        if (!URL_PATTERN.test(value) && !URLS.test(value)) {
          out += stringify(token);
          break;
        }
        const end = endOfBlock(tokens, index);
        const strings = tokens
          .slice(index, end)
          .flatMap((each) => (each[0] === TokenType.String ? [each[4].value] : []));
        out += URL_PATTERN.test(value) && strings.length === 1 ? writeUrl(strings[0] ?? "") : " none ";
        index = end;
        break;
      }
      default:
        out += stringify(token);
    }
  }
  return out;
}

const OPENS: TokenType[] = [
  TokenType.Function,
  TokenType.OpenParen,
  TokenType.OpenCurly,
  TokenType.OpenSquare,
];
const CLOSES: TokenType[] = [TokenType.CloseParen, TokenType.CloseCurly, TokenType.CloseSquare];

/** Index of the token that closes the block which is opened at `start`; of the last one where none does. */
function endOfBlock(tokens: readonly CSSToken[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const [type] = tokens[index] as CSSToken;
    if (OPENS.includes(type)) depth++;
    if (CLOSES.includes(type) && --depth === 0) return index;
  }
  return tokens.length - 1;
}

/** Index of the last token of an at-rule: its semicolon, or the end of its block. */
function endOfRule(tokens: readonly CSSToken[], start: number): number {
  for (let index = start; index < tokens.length; index++) {
    const [type] = tokens[index] as CSSToken;
    if (type === TokenType.Semicolon) return index;
    if (type === TokenType.OpenCurly) return endOfBlock(tokens, index);
    if (type === TokenType.CloseCurly) return index - 1;
    if (OPENS.includes(type)) index = endOfBlock(tokens, index);
  }
  return tokens.length - 1;
}

function escapeCharacter(character: string): string {
  return `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
}
