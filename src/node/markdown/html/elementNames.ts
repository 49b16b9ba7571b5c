/** All elements of HTML (https://html.spec.whatwg.org/multipage/indices.html), including obsolete ones that occur in old posts. */
const NAMES = `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas
caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font
footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark
marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress
q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td
template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`;

const ELEMENTS: ReadonlySet<string> = new Set(NAMES.split(/\s+/));

/** Whether HTML has an element with a name; ignores case. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase());
}

/**
 * Elements whose tags are removed or escaped before parsing, because a parser would hide their content or treat it as plain text.
 * Without the tags, the content is parsed as Markdown.
 */
export const SWALLOWING: ReadonlySet<string> = new Set(
  "title textarea xmp noembed noframes noscript template frameset plaintext html head body select".split(" "),
);
