import { Parser } from "acorn";
import jsx from "acorn-jsx";
import { htmlFlow, htmlText } from "micromark-core-commonmark";
import { mdxExpression } from "micromark-extension-mdx-expression";
import { mdxJsx } from "micromark-extension-mdx-jsx";
import { mdxjsEsm } from "micromark-extension-mdxjs-esm";
import type { Construct, ConstructRecord, Extension } from "micromark-util-types";
import { lookAtLine } from "../../syntax/blocks/headLine.ts";
import { lenient, type Refusals } from "./lenient.ts";

const options = {
  acorn: Parser.extend(jsx()),
  acornOptions: { ecmaVersion: "latest" },
  addResult: true,
} as const;

/** How a statement begins, and sentences such as "export your data" do not. */
export const STATEMENT =
  /^(?:import\s*(?:["'{*]|(?:type\s+)?[\w$]+(?:\s*,\s*[{*]|\s+from\s*["'])|type\s+[{*])|export\s*(?:[{*]|(?:const|let|var)\s+(?:[{[]|[\w$]+\s*[=:])|(?:async\s+)?function\b[\s*]*[\w$]*\s*\(|class\s+[\w$]+[^{]*\{|default\s+(?:["'`({[]|function\b|async\b|class\b|[\w$.]+\s*(?:\(|;?\s*$))|(?:type|interface|enum)\s+[\w$]+))/;

const looksLikeStatement = lookAtLine((line) => STATEMENT.test(line));
const looksLikeComment = lookAtLine((line) => line.startsWith("<!--"));

const comment: Construct = { ...only(htmlFlow, looksLikeComment), name: "mdxComment" };
const commentInText: Construct = { ...only(htmlText, looksLikeComment), name: "mdxComment" };

/**
 * MDX as micromark's own extensions read it, with JavaScript parsed and never run; but what is no MDX is text. Comments of HTML, which
 * Docusaurus allows, and addresses in angle brackets stay what they are in Markdown.
 */
export function mdxSyntax(refusals: Refusals): Extension {
  const [esm, expression, tags] = [mdxjsEsm(options), mdxExpression(options), mdxJsx(options)].map(
    (extension) => lenientExtension(extension, refusals),
  ) as [Extension, Extension, Extension];
  return {
    flow: {
      ...mapConstructs(esm.flow, (construct) => only(construct, looksLikeStatement)),
      ...expression.flow,
      60: [...listOf(tags.flow?.[60]), lenient(comment, refusals, "-->")],
    },
    text: { ...expression.text, ...tags.text, 60: [...listOf(tags.text?.[60]), commentInText] },
    // In MDX no code is indented, and HTML is JSX.
    disable: { null: ["codeIndented", "htmlFlow", "htmlText"] },
  };
}

function lenientExtension({ flow, text }: Extension, refusals: Refusals): Extension {
  const make = (construct: Construct) => lenient(construct, refusals);
  return { flow: mapConstructs(flow, make), text: mapConstructs(text, make) };
}

function mapConstructs(
  record: ConstructRecord | undefined,
  map: (construct: Construct) => Construct,
): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record ?? {}).map(([code, found]) => [code, listOf(found).map(map)]),
  );
}

function listOf(found: Construct | Construct[] | undefined): Construct[] {
  return found === undefined ? [] : [found].flat();
}

/** A construct that is tried only where the rest of the line will do. */
function only(construct: Construct, look: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(look, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}
