import type { Paragraph, Parent, PhrasingContent, Root, RootContent } from "mdast";
import type { Extension } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { splitLines } from "../splitLines.ts";

/** A description of the term above. */
export interface Description extends Parent {
  type: "description";
  children: RootContent[];
}
interface DescriptionList extends Parent {
  type: "descriptionList";
  children: (Term | Description)[];
}
interface Term extends Parent {
  type: "term";
  children: PhrasingContent[];
}

declare module "mdast" {
  interface BlockContentMap {
    description: Description;
    descriptionList: DescriptionList;
  }
  interface RootContentMap {
    description: Description;
    descriptionList: DescriptionList;
    term: Term;
  }
}

/** Converts the tokens of descriptions to nodes. */
export const descriptionFromMarkdown: Extension = {
  enter: {
    description(token) {
      this.enter({ type: "description", children: [], data: { hName: "dd" } }, token);
    },
  },
  exit: {
    description(token) {
      this.exit(token);
    },
  },
};

/** Groups descriptions and the terms above them into lists. */
export function resolveDescriptions(tree: Root): void {
  const parents = new Set<Parent>();
  visit(tree, "description", (_, __, parent) => void (parent && parents.add(parent)));
  for (const parent of parents) parent.children = resolveChildren(parent.children);
}

function resolveChildren(children: readonly RootContent[]): RootContent[] {
  const assigned: RootContent[] = [];
  for (const [index, child] of children.entries()) {
    const last = assigned.at(-1);
    if (child.type === "paragraph" && children[index + 1]?.type === "description" && hasTerms(child)) {
      const terms = termsOf(child);
      if (last?.type === "descriptionList") last.children.push(...terms);
      else
        assigned.push({
          type: "descriptionList",
          children: terms,
          data: { hName: "dl" },
          position: child.position,
        });
    } else if (child.type !== "description") assigned.push(child);
    else if (last?.type === "descriptionList") {
      last.children.push(tightened(child, children[index - 1]));
      if (last.position && child.position) last.position = { ...last.position, end: child.position.end };
    } else assigned.push(...asText(child, last));
  }
  return assigned;
}

/** Whether a paragraph consists of terms, one per line. If it has several lines, no line may end like a sentence. */
function hasTerms(paragraph: Paragraph): boolean {
  const text = toString(paragraph);
  return !text.includes("\n") || !/[.!?。…](?:\n|$)/.test(text);
}

function termsOf(paragraph: Paragraph): Term[] {
  return splitLines(paragraph.children).map((children) => ({
    type: "term",
    children,
    position: paragraph.position,
    data: { hName: "dt" },
  }));
}

/** Unwraps the paragraph of a description if it is the only block and no blank line precedes the description, as in a tight list. */
function tightened(description: Description, before: RootContent | undefined): Description {
  const [only, ...others] = description.children;
  const gap = (description.position?.start.line ?? 0) - (before?.position?.end.line ?? 0);
  if (only?.type === "paragraph" && others.length === 0 && gap <= 1) description.children = only.children;
  return description;
}

/**
 * Converts a description without a term to its blocks. If the first block is a paragraph, puts the colon before its text, and joins it with
 * a paragraph that ends on the line above.
 */
function asText({ children }: Description, last: RootContent | undefined): RootContent[] {
  const [first, ...rest] = children;
  if (first?.type !== "paragraph") return children;
  const start = first.position?.start.line ?? 0;
  if (last?.type === "paragraph" && last.position?.end.line === start - 1) {
    last.children.push({ type: "text", value: "\n: " }, ...first.children);
    return rest;
  }
  return [{ ...first, children: [{ type: "text", value: ": " }, ...first.children] }, ...rest];
}
