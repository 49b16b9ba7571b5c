import { SaxesParser } from "saxes";
import { reasonOf, UnusableImage } from "../images/unusableImage.ts";
import { readEntities } from "./entities.ts";
import { SVG, XLINK } from "./namespaces.ts";

/** A parsed element with resolved namespaces. */
export interface XmlElement {
  uri: string;
  local: string;
  attributes: { uri: string; local: string; value: string }[];
  children: (XmlElement | string)[];
}

/** Maximum nesting depth of elements. Browsers and librsvg allow at least 256; drawing programs use about 20. */
const MAX_DEPTH = 250;
const MAX_ELEMENTS = 200_000;

/**
 * Parses an SVG strictly. Ignores comments, processing instructions, and the document type except its entities. Adds the namespaces of
 * `<svg>` and `xlink:` if they are missing, as in SVGs copied from HTML.
 * @throws {UnusableImage} If it is not well-formed or exceeds a limit.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({
    xmlns: true,
    additionalNamespaces: { xlink: XLINK },
    defaultXMLVersion: "1.0",
    forceXMLVersion: true,
  });
  let root: XmlElement | undefined;
  let count = 0;
  // Namespace for elements that have none.
  let fallback = "";
  const open: XmlElement[] = [];
  parser.on("error", ({ message }) => {
    throw new UnusableImage(`it is not well-formed XML (${message.replace(/\.$/, "")})`);
  });
  parser.on("doctype", (doctype) => {
    const entities = readEntities(doctype);
    Object.defineProperties(parser.ENTITIES, Object.getOwnPropertyDescriptors(entities));
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (!root && uri === "" && local === "svg") fallback = SVG;
    const element: XmlElement = {
      uri: uri || fallback,
      local,
      attributes: Object.values(attributes).map((each) => ({
        uri: each.uri,
        local: each.local,
        value: each.value,
      })),
      children: [],
    };
    if (++count > MAX_ELEMENTS) throw new UnusableImage(`it has more than ${MAX_ELEMENTS} elements`);
    if (open.length >= MAX_DEPTH)
      throw new UnusableImage(`its elements are nested more than ${MAX_DEPTH} deep`);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (characters: string) => void open.at(-1)?.children.push(characters);
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(text).close();
  } catch (cause) {
    if (cause instanceof UnusableImage) throw cause;
    // saxes throws a RangeError if a document type ends with `<`.
    throw new UnusableImage(`it is not well-formed XML (${reasonOf(cause)})`, { cause });
  }
  if (root?.local !== "svg" || root.uri !== SVG) throw new UnusableImage("it has no `<svg>` as its root");
  return root;
}
