import { defaultSchema, type Options } from "rehype-sanitize";
import { allowAuthorClasses } from "./syntax/attributes/authorClass.ts";
import { OWN_ELEMENTS } from "./syntax/ownElements.tsx";

/** Attributes that any element may have. */
const COMMON: NonNullable<Options["attributes"]>[string] = [
  "dir",
  "id",
  "lang",
  "title",
  ["dataAlign", "left", "center", "right"],
];

/** HTML elements that are allowed here but not on GitHub. */
const MORE =
  "abbr address aside audio bdi bdo big caption cite col colgroup dfn figcaption figure mark rb rtc small time track u video wbr";

const SIZE = ["width", "height"];

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** Attributes of audio and video. `controls` is always added, so that readers can stop the sound; `autoplay` is not allowed. */
const MEDIA = ["src", "loop", "muted", "preload", "playsInline", ...SIZE];

/**
 * Elements and attributes that are allowed in a post: those that GitHub allows, those in {@link MORE}, and Maru's elements.
 * Most presentational attributes are removed, because the stylesheet defines the presentation.
 * Ids are not changed here. `rehypeHeadingIds` makes them unique and renames ids that the app reserves, such as `maru-…`.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...MORE.split(" "),
    "maru-embed",
    ...Object.keys(OWN_ELEMENTS),
  ],
  attributes: allowAuthorClasses({
    ...defaultSchema.attributes,
    ...OWN_ELEMENTS,
    "*": COMMON,
    a: [...(defaultSchema.attributes?.["a"] ?? []), "name", "hrefLang"],
    audio: MEDIA,
    code: [...(defaultSchema.attributes?.["code"] ?? []), "dataInfo", "dataAnnotated"],
    col: ["span"],
    colgroup: ["span"],
    ...Object.fromEntries(
      HEADINGS.map((name) => [name, [...(defaultSchema.attributes?.[name] ?? []), "dataOldIds"]]),
    ),
    del: ["cite", "dateTime"],
    details: ["open", "name"],
    img: ["src", "alt", "align", ...SIZE],
    input: [...(defaultSchema.attributes?.["input"] ?? []), "checked"],
    ins: ["cite", "dateTime"],
    li: [...(defaultSchema.attributes?.["li"] ?? []), "value"],
    ol: [...(defaultSchema.attributes?.["ol"] ?? []), "start", "reversed", "type"],
    source: ["src", "type"],
    td: ["align", "colSpan", "rowSpan", "headers"],
    th: ["align", "colSpan", "rowSpan", "headers", "scope", "abbr"],
    time: ["dateTime"],
    track: ["src", "kind", "srcLang", "label", "default"],
    video: [...MEDIA, "poster"],
    "maru-embed": ["src", ...SIZE],
  }),
  ancestors: { ...defaultSchema.ancestors, source: ["audio", "video"], track: ["audio", "video"] },
  protocols: {
    ...defaultSchema.protocols,
    href: ["http", "https", "mailto", "tel", "wiki"],
    src: ["http", "https"],
    poster: ["http", "https"],
  },
  required: { ...defaultSchema.required, audio: { controls: true }, video: { controls: true } },
  strip: ["script", "style", "svg", "iframe", "frame", "embed"],
};
