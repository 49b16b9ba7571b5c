/** Maximum length, in characters, of a destination and of the text that is read before it. */
const MAX_DISTANCE = 2000;
const TITLE = String.raw`(?:"(?:[^"\\]|\\.){0,500}"|'(?:[^'\\]|\\.){0,500}'|\((?:[^()\\]|\\.){0,500}\))`;

/** Spaces before a destination or title, with at most one line ending. */
const GAP = String.raw`[ \t]*(?:\n[ \t>]*)?`;
const IN_LINK = new RegExp(String.raw`\]\(${GAP}$`);
/** Matches the label of a definition at the start of a line. */
const IN_DEFINITION = new RegExp(
  String.raw`(?:^|\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?\[(?:[^[\]\\]|\\.){1,999}\]:${GAP}$`,
);

/** Matches a destination in angle brackets and the rest of the link. */
const OF_LINK = new RegExp(
  String.raw`<(?:[^<>\\\n]|\\.){0,${MAX_DISTANCE}}>${GAP}(?:(?<=\s)${TITLE}${GAP})?\)`,
  "y",
);
const OF_DEFINITION = new RegExp(
  String.raw`<(?:[^<>\\\n]|\\.){0,${MAX_DISTANCE}}>(?:${GAP}(?<=\s)${TITLE})?[ \t]*(?:\n|$)`,
  "y",
);

/** Whether a `<` begins the destination of a link, an image or a definition: https://spec.commonmark.org/0.31.2/#link-destination. */
export function isDestination(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - MAX_DISTANCE), index);
  if (IN_LINK.test(before)) {
    const [block = ""] = before.split(/\n[ \t>]*\n/).slice(-1);
    return block.includes("[") && isAt(OF_LINK, text, index);
  }
  return (
    /:[ \t]*(?:\n[ \t>]*)?$/.test(before) && isAt(OF_DEFINITION, text, index) && IN_DEFINITION.test(before)
  );
}

function isAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}
