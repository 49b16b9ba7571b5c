import { fenceFor, OMITTED, quotedLine, texOf } from "./quotedLine.ts";

const BLOCKS =
  "address, article, aside, blockquote, caption, dd, details, div, dl, dt, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, li, " +
  "math[display=block], ol, p, pre, section, summary, table, tr, ul";

/** Converts the content of an element to Markdown blocks. A block may have several lines. */
export function blocksIn(parent: ParentNode): string[] {
  const blocks: string[] = [];
  let line: Node[] = [];
  const end = () => {
    const text = escapeStarts(quotedLine(line));
    if (text) blocks.push(text);
    line = [];
  };
  for (const node of parent.childNodes) {
    if (node instanceof Element && node.matches(BLOCKS)) {
      end();
      if (!node.matches(OMITTED)) blocks.push(...blocksOf(node));
    } else line.push(node);
  }
  end();
  return blocks;
}

function blocksOf(element: Element): string[] {
  switch (element.localName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return filled(onOneLine(element), `${"#".repeat(Number(element.localName[1]))} `);
    case "pre":
      return codeOf(element);
    case "math":
      return [`$$\n${texOf(element)}\n$$`];
    case "blockquote":
      return filled(indented(blocksIn(element).join("\n\n"), "> "));
    case "ul":
    case "ol":
      return element.querySelector(":scope > li") ? filled(listOf(element)) : blocksIn(element);
    case "table":
      return tableOf(element);
    case "tr":
      return filled(rowOf(element));
    case "hr":
      return ["---"];
    default:
      return blocksIn(element);
  }
}

function codeOf(element: Element): string[] {
  const code = element.textContent.replace(/\n$/, "");
  // The fence of a code block has at least three backticks.
  const fence = fenceFor(code, 3);
  return code.trim() ? [`${fence}\n${code}\n${fence}`] : [];
}

function listOf(list: Element): string {
  const first = list instanceof HTMLOListElement ? list.start : undefined;
  const items = [...list.children].filter((child) => child.localName === "li");
  return items
    .map((item, index) => {
      const mark = first === undefined ? "- " : `${first + index}. `;
      // A nested list does not need a preceding empty line.
      const text = blocksIn(item).join(
        item.querySelector(":scope > :is(p, pre, blockquote)") ? "\n\n" : "\n",
      );
      return text && mark + indented(text, " ".repeat(mark.length)).trimStart();
    })
    .filter(Boolean)
    .join("\n");
}

/**
 * Converts a table to Markdown, with one line per row. Without a header row, returns plain lines, because a Markdown
 * table requires one. The caption is a block before the table.
 */
function tableOf(table: Element): string[] {
  const rows = [...table.querySelectorAll("tr")];
  const [head] = rows;
  if (!head) return blocksIn(table);
  const caption = table.querySelector("caption");
  const lines = rows.map(rowOf);
  const isNamed = head.children.length > 0 && [...head.children].every(({ localName }) => localName === "th");
  const dashes = [...head.children].map(() => "---").join(" | ");
  const text = isNamed
    ? [`| ${lines[0]} |`, `| ${dashes} |`, ...lines.slice(1).map((line) => `| ${line} |`)].join("\n")
    : lines.filter((line) => /[^|\s]/.test(line)).join("  \n");
  return [...(caption ? filled(onOneLine(caption)) : []), ...filled(text)];
}

function rowOf(row: Element): string {
  if (row.children.length === 0) return onOneLine(row);
  return [...row.children].map((cell) => onOneLine(cell).replaceAll("|", "\\|")).join(" | ");
}

function onOneLine(element: Element): string {
  return quotedLine(element.childNodes).replace(/\s*\n/g, " ");
}

function filled(text: string, mark = ""): string[] {
  return text.trim() ? [mark + text] : [];
}

function indented(text: string, by: string): string {
  const lines = text.split("\n");
  return lines.map((line) => (line ? by + line : by.trimEnd())).join("\n");
}

/** Escapes characters that are Markdown syntax only at the start of a line. */
function escapeStarts(text: string): string {
  return text
    .replace(/^(?:(?:#{1,6}|[-+])(?=\s|$)|>|[-=]+ *$|~{3})/gm, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2");
}
