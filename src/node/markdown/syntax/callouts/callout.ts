import type { Node, Parent, PhrasingContent, RootContent } from "mdast";
import type { BlockTitle } from "../blocks/nodes.ts";
import { type Tone, toneOf } from "./kinds.ts";

/** A part that stands out of the text: a note, a warning, something to unfold. */
export interface Callout extends Parent {
  type: "callout";
  /** The author's word for what it is. */
  kind: string;
  /** Whether its author wants no title. */
  isUntitled: boolean;
  /** Whether the line that should close it is missing. */
  isLeftOpen: boolean;
  /** How it is written: `!!! note`, `:::note`, `> [!note]` or `<Note>`. */
  form: Form;
  children: RootContent[];
  data: { hName: string; hProperties: { tone: Tone; fold: Fold | undefined } };
}

export type Form = "indented" | "fence" | "quote" | "element";

export type Fold = "open" | "closed";

declare module "mdast" {
  interface BlockContentMap {
    callout: Callout;
  }
  interface RootContentMap {
    callout: Callout;
  }
}

interface Parts {
  kind: string;
  title?: PhrasingContent[] | undefined;
  isUntitled?: boolean;
  isLeftOpen?: boolean;
  form?: Form;
  fold?: Fold | undefined;
  content: RootContent[];
  position: Node["position"];
}

export function createCallout(parts: Parts): Callout {
  const { kind, title, isUntitled = false, isLeftOpen = false, form = "indented", fold } = parts;
  const { content, position } = parts;
  const children = title ? [createTitle(title, fold), ...content] : content;
  const data = { hName: "maru-callout", hProperties: { tone: toneOf(kind), fold } };
  return { type: "callout", kind, isUntitled, isLeftOpen, form, children, data, position };
}

export function createTitle(children: PhrasingContent[], fold: Fold | undefined): BlockTitle {
  return { type: "blockTitle", children, data: { hName: "maru-callout-title", hProperties: { fold } } };
}
