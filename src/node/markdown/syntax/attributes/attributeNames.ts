/**
 * Attributes of HTML (https://html.spec.whatwg.org/multipage/indices.html#attributes-3), including obsolete ones, and attributes that
 * Python-Markdown and its extensions use.
 */
const NAMES: ReadonlySet<string> = new Set(
  (
    "abbr align allow allowfullscreen alt async autoplay bgcolor border cellpadding cellspacing cite class cols colspan " +
    "controls controlslist coords crossorigin datetime decoding dir disabled download fetchpriority file frameborder " +
    "headers height hidden hl_lines href hreflang id integrity is itemid itemprop itemscope itemtype lang lazy linenums " +
    "loading loop markdown media muted ping playsinline poster preload referrerpolicy rel role rows rowspan scrolling sizes " +
    "src srcdoc srclang srcset start style summary tabindex target title translate type usemap valign vspace hspace width"
  ).split(" "),
);

/** Whether a name is the name of an attribute. Text such as `{x=1}` and `{name=kim}` is not an attribute list. */
export function isAttributeName(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || /^(?:aria-|data-|on[a-z]|xml:|xlink:|v-|x-)/.test(lower);
}
