import { Composer, type Document, LineCounter, Parser, YAMLParseError } from "yaml";
import { joinFlowLines } from "./joinFlowLines.ts";
import { ExcessNesting, MAX_NESTING } from "./nesting.ts";

interface ParsedYaml {
  document: Document;
  lines: LineCounter;
  /** The text from which the nodes were parsed. */
  source: string;
}

/**
 * Parses the text. If this fails, parses it again with the lines within brackets indented. If this fails too, returns the first result.
 * @throws ExcessNesting
 */
export function parseYaml(text: string): ParsedYaml {
  const asWritten = parseText(text);
  if (asWritten.document.errors.length === 0) return asWritten;
  const joined = parseText(joinFlowLines(text));
  return joined.document.errors.length === 0 ? joined : asWritten;
}

/** Does what `parseDocument` of `yaml` does, but with {@link BoundedParser}. */
function parseText(text: string): ParsedYaml {
  const lines = new LineCounter();
  const composer = new Composer({ schema: "core", prettyErrors: false, uniqueKeys: false });
  const [first, second] = composer.compose(new BoundedParser(lines).parse(text), true, text.length);
  const document = first!;
  if (second) {
    const message = "Source contains multiple documents";
    document.errors.push(new YAMLParseError([second.range[0], second.range[1]], "MULTIPLE_DOCS", message));
  }
  return { document, lines, source: text };
}

/** Parses YAML to tokens, which is not recursive, and throws {@link ExcessNesting} before the recursive composer gets them. */
class BoundedParser extends Parser {
  readonly #lines: LineCounter;

  constructor(lines: LineCounter) {
    super(lines.addNewLine);
    this.#lines = lines;
  }

  override *next(source: string) {
    yield* super.next(source);
    // The document itself and the current scalar are on the stack too.
    if (this.stack.length > MAX_NESTING + 2) throw new ExcessNesting(this.#lines.lineStarts.length);
  }
}
