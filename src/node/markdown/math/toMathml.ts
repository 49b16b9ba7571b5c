import type { Element, ElementContent } from "hast";

/** A node of Temml's tree. With `type`, it is a MathML element; without, it is a text, an anchor or a list of nodes. */
export interface MathTree {
  type?: string;
  text?: string;
  href?: string;
  attributes?: Record<string, string | number | boolean>;
  classes?: string[];
  style?: Record<string, string>;
  children?: MathTree[];
}

const ATTRIBUTES = new Set(
  (
    "accent accentunder columnspan depth dir display displaystyle encoding fence form height largeop linethickness lspace " +
    "mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator " +
    "stretchy symmetric voffset width"
  ).split(" "),
);

/** CSS classes by the `notation` of `menclose`. CSS draws them, because MathML Core has no `menclose` element. */
const ENCLOSED: Record<string, string> = {
  box: "box",
  top: "over",
  bottom: "under",
  updiagonalstrike: "up",
  downdiagonalstrike: "down",
  "updiagonalstrike downdiagonalstrike": "cross",
  horizontalstrike: "through",
};

/**
 * Converts Temml's tree to MathML that does not need Temml's stylesheet. Classes and styles that matter become attributes of MathML Core
 * (https://www.w3.org/TR/mathml-core/) or classes of `math.css`.
 */
export function toMathml(tree: MathTree): ElementContent[] {
  const { type, text, href, style = {} } = tree;
  if (text !== undefined) return [{ type: "text", value: text }];
  // A reference to another formula becomes the label of that formula, because the formula's number is unknown.
  if (href !== undefined) return [createElement("mtext", {}, [{ type: "text", value: href.slice(1) }])];
  const children = (tree.children ?? []).filter((child) => !(type === "mtr" && isFiller(child)));
  const content = children.flatMap(toMathml);
  if (type === undefined) return content;
  const properties = propertiesOf(tree);
  if (type === "mtd")
    return [createElement(type, { ...properties, ...linesOf(style) }, padded(content, style))];
  const enclosed = style["border"] ? "box" : ENCLOSED[String(properties["notation"])];
  if (!enclosed) return [createElement(type, properties, content)];
  delete properties["notation"];
  // Temml draws strokes with empty rows, which are not needed here.
  const enclosing = { ...properties, className: [`math-${enclosed}`] };
  return [
    createElement(
      "mrow",
      enclosing,
      content.filter((child) => !isEmptyRow(child)),
    ),
  ];
}

function createElement(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element {
  return { type: "element", tagName, properties, children };
}

function propertiesOf({ type, attributes = {}, classes = [], style = {} }: MathTree): Element["properties"] {
  const properties: Element["properties"] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name)) properties[name] = String(value);
  }
  if (style["color"]) properties["mathcolor"] = style["color"];
  if (properties["mathbackground"]) {
    // A black bar (`mspace`) gets the text color, because black would be hard to see in dark mode. Text on a colored background stays
    // black, because white would be hard to read on it.
    if (type !== "mspace") properties["mathcolor"] ??= "black";
    else if (properties["mathbackground"] === "black") properties["mathbackground"] = "currentcolor";
  }
  const side = ["left", "right"].find((name) => classes.includes(`tml-${name}`));
  if (type === "mtd" && side) properties["columnalign"] = side;
  return properties;
}

/** Whether a cell only pads a formula or holds a number that Temml's stylesheet would generate. */
function isFiller({ style = {}, children = [] }: MathTree): boolean {
  return style["width"]?.endsWith("%") === true && children.every(isCounter);
}

function isCounter({ type, classes = [], children = [] }: MathTree): boolean {
  return (
    classes.includes("tml-eqn") || (type === "mtext" && children.length > 0 && children.every(isCounter))
  );
}

const isEmptyRow = (child: ElementContent): boolean =>
  child.type === "element" && child.tagName === "mrow" && child.children.length === 0;

/** Adds the padding of a cell as `mspace` elements inside the cell, because MathML Core cells have no padding attribute. */
function padded(content: ElementContent[], style: Record<string, string>): ElementContent[] {
  // A cell with a width holds the number of a formula, which needs a gap before it.
  const left = style["width"] ? "2em" : style["paddingLeft"];
  const space = (width: string | undefined): ElementContent[] =>
    width && Number.parseFloat(width) > 0 ? [createElement("mspace", { width }, [])] : [];
  return [...space(left), ...content, ...space(style["paddingRight"])];
}

function linesOf(style: Record<string, string>): Element["properties"] {
  const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => style[`border${side}`]);
  return sides.length > 0 ? { className: sides.map((side) => `math-${side.toLowerCase()}`) } : {};
}
