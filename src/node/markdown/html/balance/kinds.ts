const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without an end tag, including obsolete ones: https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
export const VOID = setOf(
  "area base basefont bgsound br col embed frame hr img input isindex keygen link meta param source spacer track wbr",
);

/** Elements whose end tag is optional: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
export const OPTIONAL = setOf(
  "body colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr",
);

/** Elements that may contain Markdown blocks. */
export const HOLDS_BLOCKS = setOf(
  "address article aside blockquote center details dd div dl dt fieldset figure footer form header li main nav ol section table tbody td th tr ul",
);

/**
 * Elements in which a parser recognizes no tag except the element's end tag:
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments
 */
export const RAW_TEXT = setOf("iframe noembed noframes plaintext script style textarea title xmp");

/** Elements whose content is hidden or plain text. An unclosed tag of such an element is probably only mentioned in the text. */
export const UNRENDERED = setOf(
  "datalist noembed noframes noscript plaintext script select style template textarea title xmp",
);

/** Elements that show a file, drawing or formula instead of text. The values match the names of their child elements. */
export const REPLACED: ReadonlyMap<string, RegExp> = new Map([
  ["audio", /^(?:source|track)$/],
  ["canvas", /^$/],
  ["iframe", /^$/],
  ["math", /./],
  ["object", /^(?:param|embed)$/],
  ["svg", /./],
  ["video", /^(?:source|track)$/],
]);

/** Elements with foreign content, in which `/>` closes an element. */
export const SVG_AND_MATH = setOf("math svg");
