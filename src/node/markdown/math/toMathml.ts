import type { Element, ElementContent } from "hast";

/** A node of temml's tree: an element of MathML; without a type a piece of text, an anchor, or a mere list of others. */
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

/** What `menclose` means: MathML Core has no such element, so a class draws it in every browser. */
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
 * Temml's tree as MathML that needs nobody's stylesheet: of its classes and styles those are kept that matter, as attributes where
 * MathML Core has them (https://www.w3.org/TR/mathml-core/), else as what `math.css` knows.
 */
export function toMathml(tree: MathTree): ElementContent[] {
  const { type, text, href, style = {} } = tree;
  if (text !== undefined) return [{ type: "text", value: text }];
  // A reference to another formula, whose number nobody knows.
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
  // Without the rows that are temml's means to draw a stroke.
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
    // A bar takes the colour of the text, or it would be black in the dark; what stands on a colour does not, or it would be white.
    if (type !== "mspace") properties["mathcolor"] ??= "black";
    else if (properties["mathbackground"] === "black") properties["mathbackground"] = "currentcolor";
  }
  const side = ["left", "right"].find((each) => classes.includes(`tml-${each}`));
  if (type === "mtd" && side) properties["columnalign"] = side;
  return properties;
}

/** The cells that push a formula to the middle and the number that temml would have a stylesheet count. */
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

/** The blanks beside a cell as blanks within it: cells have none of their own. */
function padded(content: ElementContent[], style: Record<string, string>): ElementContent[] {
  // The number of a formula stands apart from it.
  const left = style["width"] ? "2em" : style["paddingLeft"];
  const space = (width: string | undefined): ElementContent[] =>
    width && Number.parseFloat(width) > 0 ? [createElement("mspace", { width }, [])] : [];
  return [...space(left), ...content, ...space(style["paddingRight"])];
}

function linesOf(style: Record<string, string>): Element["properties"] {
  const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => style[`border${side}`]);
  return sides.length > 0 ? { className: sides.map((side) => `math-${side.toLowerCase()}`) } : {};
}
