import { type CSSToken, stringify, tokenize, TokenType } from "@csstools/css-tokenizer";
import { UnusableImage } from "../images/unusableImage.ts";

interface Options {
  /** Returns the URL to write, or `undefined` to write `none` instead. */
  cleanUrl: (url: string) => string | undefined;
}

/**
 * Maximum length of CSS in UTF-16 units, not counting long words, such as the data of `data:` URLs. Each token takes about 200 bytes of
 * memory.
 */
const MAX_LENGTH = 1_000_000;

/** Allowed at-rules. Excludes `@import`, which loads files, and `@namespace` and `@charset`, which change how other rules are parsed. */
const AT_RULES =
  /^(?:media|supports|font-face|(?:-\w+-)?keyframes|layer|container|property|page|counter-style|font-feature-values|starting-style)$/i;

/** Matches functions whose argument is a URL, possibly as a string. */
const URL_PATTERN = /^(?:url|src)$/i;

/**
 * Matches functions that may have several URLs, and functions of old browsers that run scripts. Calls of these functions become `none`,
 * since no drawing program uses them.
 */
const URLS = /^(?:-\w+-)?(?:image-set|image|cross-fade|element|expression)$/i;

/**
 * Cleans the URLs in a style sheet or an attribute value, and removes at-rules that are not allowed. Tokenizes as in the CSS specification,
 * so that neither escapes (`\75rl(`) nor comments can hide a URL.
 * @throws {UnusableImage} If the text is too long.
 */
export function cleanCss(text: string, { cleanUrl }: Options): string {
  // CSS without any of these cannot contain a URL or an at-rule.
  if (!/[\\@]|url|src|image|element|expression|cross-fade/i.test(text)) return text;
  if (text.replace(/[\w+/=%]{100,}/g, "").length > MAX_LENGTH)
    throw new UnusableImage(`its styles have more than ${MAX_LENGTH / 1e6} million characters`);
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
        // A comment may be the only separator between two tokens.
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
          // Without the space, the text before and after the rule could form a new token: `u@import "a";rl(b)`.
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

/** Returns the index of the token that closes the block opened at `start`. If the block is not closed, returns the last index. */
function endOfBlock(tokens: readonly CSSToken[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const [type] = tokens[index] as CSSToken;
    if (OPENS.includes(type)) depth++;
    if (CLOSES.includes(type) && --depth === 0) return index;
  }
  return tokens.length - 1;
}

/** Returns the index of the last token of an at-rule: its semicolon, the end of its block, or the token before the end of the outer block. */
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
