import type { Properties } from "hast";
import type { Blockquote, Data, Nodes, Paragraph } from "mdast";
import { createCallout } from "../callouts/callout.ts";
import { isKnownKind } from "../callouts/kinds.ts";
import { APP_CLASS, AUTHOR_CLASS } from "./authorClass.ts";
import type { Attributes } from "./readAttributes.ts";

/** Attributes that are applied in addition to the id and classes. Other attributes are ignored, except the title of a code block. */
const ALLOWED = new Set(["align", "dir", "height", "lang", "start", "title", "width"]);

/** Classes that turn quotes and paragraphs into callouts in Chirpy, Minimal Mistakes and Just the Docs. */
const CALLOUT =
  /^(?:prompt-(?<prompt>[a-z]+)|notice(?:--(?<notice>[a-z]+))?|(?<plain>note|tip|info|important|warning|caution|danger))$/;

/** Applies an attribute list to a node. */
export function applyAttributes(node: Nodes, { id, classes, others }: Attributes): void {
  const existing = (node.data?.hProperties ?? {}) as Properties;
  const properties: Properties = { ...existing };
  if (id) properties["id"] = id;
  for (const [name, value] of others) {
    if (ALLOWED.has(name)) properties[name] = value.replace(/^(\d+)px$/, "$1");
  }
  // Reserved classes remain on the element until a later step reports them.
  const ownClasses = classes.filter((name) => AUTHOR_CLASS.test(name) || APP_CLASS.test(name));
  if (node.type === "code") {
    // The class attribute of a code block is reserved for its language.
    const file = others.get("file") ?? others.get("title");
    if (file && !/\btitle=/.test(node.meta ?? "")) node.meta = `${node.meta ?? ""} title="${file}"`.trim();
  } else if (ownClasses.length > 0) {
    properties["className"] = [...((existing["className"] as string[] | undefined) ?? []), ...ownClasses];
  }
  const data: Data = { ...node.data, hProperties: properties };
  node.data = data as typeof node.data & Data;
  if (node.type === "blockquote" || node.type === "paragraph") makeCallout(node, classes);
}

function makeCallout(node: Blockquote | Paragraph, classes: readonly string[]): void {
  for (const name of classes) {
    const kind = kindOf(name);
    if (!kind) continue;
    const content = node.type === "blockquote" ? node.children : [{ ...node, data: {} }];
    Object.assign<Nodes, object>(node, createCallout({ kind, content, position: node.position }));
    return;
  }
}

function kindOf(name: string): string | undefined {
  const { prompt, notice, plain } = CALLOUT.exec(name)?.groups ?? {};
  const kind = prompt ?? notice ?? plain;
  if (kind && isKnownKind(kind)) return kind;
  return name.startsWith("notice") && CALLOUT.test(name) ? "note" : undefined;
}
