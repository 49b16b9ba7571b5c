import type { Element, Nodes, Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import type { TextWords } from "../../../shared/i18n/textWords.ts";
import { plainText } from "../plainText.ts";

/** A heading of a body that has words. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** From so many headings on a text has a list of its contents unasked. */
const ENOUGH = 3;

/** Takes the headings of a text, those in quotations left out. */
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

/** What a heading says; where it is a picture alone, what stands for that. */
function textOf(heading: Element): string {
  const text = plainText(heading).replace(/\s+/g, " ").trim();
  const [alt = ""] = heading.children.flatMap((child) =>
    child.type === "element" && child.properties["alt"] ? [String(child.properties["alt"])] : [],
  );
  return text || alt.trim();
}

interface Options {
  words: TextWords;
  /** What the author says of it: `true` asks for one however few the headings, `false` for none. */
  isWanted: boolean | undefined;
}

/**
 * The list of a text's contents as finished HTML, folded: the headings of its highest level and of the one below; `""` where it has
 * too few. Its addresses are ids within the page.
 */
export function writeContents(headings: readonly Heading[], { words, isWanted }: Options): string {
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const listed = headings.filter(({ depth }) => depth <= highest + 1);
  if (isWanted === false || listed.length < (isWanted ? 1 : ENOUGH)) return "";
  return renderToStaticMarkup(
    <details className="contents">
      <summary>{words.contents}</summary>
      <nav aria-label={words.contents}>
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

/** Each heading of the highest level with those below it. What stands above the first of them is a section too. */
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
