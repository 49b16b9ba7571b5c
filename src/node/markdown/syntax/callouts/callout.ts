import type { Node, Parent, PhrasingContent, RootContent } from "mdast";
import type { BlockTitle } from "../blocks/nodes.ts";
import { type Tone, toneOf } from "./kinds.ts";

/** A highlighted block, such as a note, a warning or collapsible details. */
export interface CalloutNode extends Parent {
  type: "callout";
  /** Kind of callout, as in the source. */
  kind: string;
  /** Whether the source hides the title. */
  isUntitled: boolean;
  /** Whether the closing line of a fenced block is missing. */
  isLeftOpen: boolean;
  /** Notation in the source: `!!! note`, `:::note`, `> [!note]` or `<Note>`. */
  form: Form;
  children: RootContent[];
  data: { hName: string; hProperties: { tone: Tone; fold: Fold | undefined } };
}

export type Form = "indented" | "fence" | "quote" | "element";

export type Fold = "open" | "closed";

declare module "mdast" {
  interface BlockContentMap {
    callout: CalloutNode;
  }
  interface RootContentMap {
    callout: CalloutNode;
  }
}

interface Options {
  kind: string;
  title?: PhrasingContent[] | undefined;
  isUntitled?: boolean;
  isLeftOpen?: boolean;
  form?: Form;
  fold?: Fold | undefined;
  content: RootContent[];
  position: Node["position"];
}

/** Creates a callout node. */
export function createCallout(options: Options): CalloutNode {
  const { kind, title, isUntitled = false, isLeftOpen = false, form = "indented", fold } = options;
  const { content, position } = options;
  const children = title ? [createTitle(title, fold), ...content] : content;
  const data = { hName: "maru-callout", hProperties: { tone: toneOf(kind), fold } };
  return { type: "callout", kind, isUntitled, isLeftOpen, form, children, data, position };
}

/** Creates the title node of a callout. */
export function createTitle(children: PhrasingContent[], fold: Fold | undefined): BlockTitle {
  return { type: "blockTitle", children, data: { hName: "maru-callout-title", hProperties: { fold } } };
}
