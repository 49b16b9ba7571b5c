import type { Element, Nodes, Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import type { Messages } from "../../../shared/i18n/messages.ts";
import { plainText } from "../plainText.ts";

/** A heading of a body, not empty. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** Minimum number of headings for a table of contents that the author did not ask for. */
const MIN_HEADINGS = 3;

/** Passes the headings of a tree to `take`, without those in quotations. */
export function rehypeTakeHeadings(take: (headings: Heading[]) => void) {
  return (tree: Root): void => take(headingsIn(tree));
}

function headingsIn(node: Nodes): Heading[] {
  if (!("children" in node)) return [];
  if (node.type === "element") {
    const { tagName, properties } = node;
    if (tagName === "blockquote" || "dataFootnotes" in properties) return [];
    const [, depth] = /^h([2-6])$/.exec(tagName) ?? [];
    if (depth) {
      const text = textOf(node);
      return text ? [{ depth: Number(depth), id: String(properties["id"]), text }] : [];
    }
  }
  return node.children.flatMap(headingsIn);
}

/** Returns the text of a heading, or the alternative text if it has only an image. */
function textOf(heading: Element): string {
  const text = plainText(heading).replace(/\s+/g, " ").trim();
  const [alt = ""] = heading.children.flatMap((child) =>
    child.type === "element" && child.properties["alt"] ? [String(child.properties["alt"])] : [],
  );
  return text || alt.trim();
}

interface Options {
  messages: Messages;
  /** Author's choice: `true` writes one for any number of headings, `false` none, `undefined` one from three headings on. */
  isWanted: boolean | undefined;
}

/**
 * Returns the folded table of contents as HTML, with the two highest heading levels; `""` if there are too few headings. Its URLs are
 * ids within the page.
 */
export function writeContents(headings: readonly Heading[], { messages, isWanted }: Options): string {
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const listed = headings.filter(({ depth }) => depth <= highest + 1);
  if (isWanted === false || listed.length < (isWanted ? 1 : MIN_HEADINGS)) return "";
  return renderToStaticMarkup(
    <details className="contents">
      <summary>{messages.body.contents}</summary>
      <nav aria-label={messages.body.contents}>
        <List headings={listed} />
      </nav>
    </details>,
  );
}

function List({ headings }: { headings: readonly Heading[] }) {
  const sections = sectionsOf(headings);
  return (
    <ol>
      {sections.map(([heading, ...below], index) => (
        <li key={index}>
          {heading && <a href={`#${encodeURIComponent(heading.id)}`}>{heading.text}</a>}
          {below.length > 0 && <List headings={below} />}
        </li>
      ))}
    </ol>
  );
}

/** Groups headings by those of the highest level. Headings before the first of these are a section too. */
function sectionsOf(headings: readonly Heading[]): Heading[][] {
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const sections: Heading[][] = [];
  for (const heading of headings) {
    const section = sections.at(-1);
    if (heading.depth > highest && section?.[0]?.depth === highest) section.push(heading);
    else sections.push([heading]);
  }
  return sections;
}
