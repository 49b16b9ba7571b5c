/**
 * Selector of elements that a quotation omits: they are not text of the author, or are meaningless outside the page.
 */
export const OMITTED =
  "a.anchor, audio, button, details.contents, iframe, noscript, object, output, rp, script, select, style, svg, template, textarea, " +
  "video, [data-footnote-backref], [data-footnote-ref], [hidden], [popover], .sr-only";

/** Converts inline nodes to Markdown. Each `<br>` becomes two spaces and a line break. */
export function quotedLine(nodes: Iterable<Node>): string {
  const lines = [...nodes].map(markdownOf).join("").split("\n");
  return lines
    .map((line) => line.replace(/ +/g, " ").trim())
    .join("  \n")
    .trim();
}

/** Returns the TeX source of a formula, or its text if there is no source. */
export function texOf(math: Element): string {
  return math.querySelector("annotation")?.textContent.trim() ?? quotedLine(math.childNodes);
}

/**
 * Returns a run of backticks that can delimit code.
 * @param minLength Minimum length: 1 for inline code, 3 for a block. The length of the delimiter of inline code differs
 * from that of every run of backticks in the code. The delimiter of a block is longer than every such run.
 */
export function fenceFor(text: string, minLength = 1): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  let length = minLength;
  while (minLength === 1 ? runs.includes(length) : runs.some((run) => run >= length)) length++;
  return "`".repeat(length);
}

/** Converts an inline node to Markdown, in which each `\n` is a `<br>`. */
function markdownOf(node: Node): string {
  if (node instanceof Text) return escape(node.data.replace(/[ \t\n\r\f]+/g, " "));
  if (!(node instanceof Element) || node.matches(OMITTED)) return "";
  const inner = () => [...node.childNodes].map(markdownOf).join("");
  switch (node.localName) {
    case "br":
      return "\n";
    case "strong":
    case "b":
      return between("**", inner());
    case "em":
    case "i":
      return between("*", inner());
    case "del":
    case "s":
      return between("~~", inner());
    case "sup":
    case "sub":
      return between(`<${node.localName}>`, inner(), `</${node.localName}>`);
    case "code":
      return codeOf(node.textContent.replace(/\s+/g, " "));
    case "math":
      return node.querySelector("annotation") ? `$$${texOf(node).replace(/\s+/g, " ")}$$` : inner();
    case "rt":
      return between("(", inner(), ")");
    case "a":
      return linkOf(node as HTMLAnchorElement, inner());
    case "img":
      return imageOf(node as HTMLImageElement);
    case "input":
      return node.matches("[type=checkbox]") ? (node.hasAttribute("checked") ? "[x] " : "[ ] ") : "";
    default:
      return inner();
  }
}

/** Puts Markdown markers around a text. Leading and trailing white space remains outside of the markers. */
function between(opening: string, text: string, closing = opening): string {
  return text.replace(/\S(?:.*\S)?/s, (core) => opening + core + closing);
}

function codeOf(code: string): string {
  if (!code.trim()) return code;
  const fence = fenceFor(code);
  const room = /^`|`$/.test(code) ? " " : "";
  return fence + room + code + room + fence;
}

function linkOf(link: HTMLAnchorElement, text: string): string {
  if (!link.href || !text.trim()) return text;
  // The text of an embed only offers to load the player.
  if (link.matches(".embed") || link.textContent === link.href) return `<${link.href}>`;
  return between("[", text, `](${withoutBrackets(link.href)})`);
}

function imageOf({ alt, src }: HTMLImageElement): string {
  return src ? `![${escape(alt)}](${withoutBrackets(src)})` : alt;
}

/** Percent-encodes parentheses, which would end the URL of a Markdown link. */
export function withoutBrackets(url: string): string {
  return url.replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
}

/**
 * Escapes Markdown and HTML syntax within a line. Does not escape characters that are not syntax at their position,
 * such as `_` in a word.
 */
function escape(text: string): string {
  return text.replace(
    /\\(?=[!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|~(?=~)|\](?=\()|&(?=#?\w+;)/giu,
    "\\$&",
  );
}
