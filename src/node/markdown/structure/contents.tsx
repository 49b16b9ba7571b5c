import type { Element, Nodes, Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import type { Messages } from "../../../shared/i18n/messages.ts";
import { plainText } from "../plainText.ts";

/** A heading of a body. */
export interface Heading {
  /** Heading level, 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** Minimum number of listed headings for a table of contents that the author did not request. */
const MIN_HEADINGS = 3;

/** Passes the headings of a tree to `take`, except empty headings, headings in quotations and the heading of the footnotes. */
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

/** Returns the text of a heading, or the alternative text of its first image if it has no text. */
function textOf(heading: Element): string {
  const text = plainText(heading).replace(/\s+/g, " ").trim();
  const [alt = ""] = heading.children.flatMap((child) =>
    child.type === "element" && child.properties["alt"] ? [String(child.properties["alt"])] : [],
  );
  return text || alt.trim();
}

interface Options {
  messages: Messages;
  /** Author's setting. `true`: if there is a heading; `false`: never; `undefined`: from {@link MIN_HEADINGS} listed headings on. */
  isWanted: boolean | undefined;
}

/**
 * Returns the collapsed table of contents as HTML; `""` if it is not wanted or there are too few headings. It lists the highest
 * heading level of the text and the level below that. Its links are hashes (`#id`).
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

/**
 * Groups headings into sections that begin with a heading of the highest level. Each heading before the first of those is a
 * section by itself.
 */
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
