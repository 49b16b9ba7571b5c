import { UnusableImage } from "../images/unusableImage.ts";
import { type CleanElement, cleanElement } from "./cleanTree.ts";
import { decodeXml } from "./decodeXml.ts";
import { countDrawn } from "./countDrawn.ts";
import { parseXml } from "./parseXml.ts";
import { serialize } from "./serialize.ts";
import { sizeOf } from "./sizeOf.ts";

/** Maximum file size, in bytes. librsvg and browsers need seconds to draw larger files. */
const MAX_BYTES = 10_000_000;
/** Maximum nesting depth of SVGs in `data:` URLs. Each SVG is decoded and cleaned separately. */
const MAX_NESTED = 2;

/** Limits of a simple SVG: number of drawn elements, and length of its text in UTF-16 units. */
const SIMPLE = { drawn: 1_000, length: 100_000 };
/** Matches elements and styles that can be slow to draw. They make an SVG not simple. */
const COSTLY = /<(?:clipPath|filter|image|marker|mask|pattern)\b|blend|dash|filter/i;

/** An SVG from which scripts and external references are removed. */
export interface CleanSvg {
  /** The serialized SVG. It has no XML declaration, so it must be encoded in UTF-8. */
  text: string;
  /** Width at which the SVG is shown, in px; see `sizeOf`. */
  width: number;
  height: number;
  /** Whether the SVG has few elements and no expensive effects. Drawing it at 1200 px takes at most about a second. */
  isSimple: boolean;
  /** Serializes the SVG with another intrinsic size, in px, at which it is drawn. */
  sized: (width: number, height: number) => string;
}

/**
 * Parses and cleans an SVG.
 * @throws {UnusableImage} If it cannot be parsed or exceeds a limit.
 */
export function readSvg(contents: Uint8Array): CleanSvg {
  const { root, drawn } = cleanAt(contents, 0);
  const size = sizeOf(root);
  const text = serialize(root);
  return {
    text,
    ...size,
    isSimple: drawn <= SIMPLE.drawn && text.length <= SIMPLE.length && !COSTLY.test(text),
    sized: (width, height) => serialize(resized(root, { from: size, width, height })),
  };
}

function cleanAt(contents: Uint8Array, level: number): { root: CleanElement; drawn: number } {
  if (contents.length > MAX_BYTES) throw new UnusableImage(`it is an SVG of more than ${MAX_BYTES / 1e6} MB`);
  const nested = new Map<string, number>();
  const cleanNested = (inner: Buffer) => {
    if (level >= MAX_NESTED) throw new UnusableImage(`it has SVGs nested more than ${MAX_NESTED} deep`);
    const { root: innerRoot, drawn } = cleanAt(inner, level + 1);
    const url = `data:image/svg+xml;base64,${Buffer.from(serialize(innerRoot)).toString("base64")}`;
    nested.set(url, drawn);
    return url;
  };
  const root = cleanElement(parseXml(decodeXml(contents)), { cleanNested });
  if (!root) throw new UnusableImage("it has no `<svg>` as its root");
  return { root, drawn: countDrawn(root, nested) };
}

interface Resizing {
  from: { width: number; height: number };
  width: number;
  height: number;
}

/** Sets the size of an SVG in its attributes. Also sets it in its `style`, if it has one, since styles override attributes. */
function resized(root: CleanElement, { from, width, height }: Resizing): CleanElement {
  const attributes = new Map(root.attributes);
  if (!attributes.has("viewBox")) attributes.set("viewBox", `0 0 ${from.width} ${from.height}`);
  attributes.set("width", String(width)).set("height", String(height));
  const style = attributes.get("style");
  if (style !== undefined) attributes.set("style", `${style};width:${width}px;height:${height}px`);
  return { ...root, attributes };
}
