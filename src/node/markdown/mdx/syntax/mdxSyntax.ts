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

/** Start of a statement; does not match sentences such as "export your data". */
export const STATEMENT =
  /^(?:import\s*(?:["'{*]|(?:type\s+)?[\w$]+(?:\s*,\s*[{*]|\s+from\s*["'])|type\s+[{*])|export\s*(?:[{*]|(?:const|let|var)\s+(?:[{[]|[\w$]+\s*[=:])|(?:async\s+)?function\b[\s*]*[\w$]*\s*\(|class\s+[\w$]+[^{]*\{|default\s+(?:["'`({[]|function\b|async\b|class\b|[\w$.]+\s*(?:\(|;?\s*$))|(?:type|interface|enum)\s+[\w$]+))/;

const looksLikeStatement = lookAtLine((line) => STATEMENT.test(line));
const looksLikeComment = lookAtLine((line) => line.startsWith("<!--"));

const comment: Construct = { ...only(htmlFlow, looksLikeComment), name: "mdxComment" };
const commentInText: Construct = { ...only(htmlText, looksLikeComment), name: "mdxComment" };

/**
 * Returns the syntax of MDX. JavaScript is parsed but never run, and invalid MDX is text. HTML comments, which Docusaurus allows, and URLs
 * in angle brackets are parsed as in Markdown.
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
    // MDX has no indented code, and JSX takes the role of HTML.
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
    Object.entries(record ?? {}).map(([code, constructs]) => [code, listOf(constructs).map(map)]),
  );
}

function listOf(constructs: Construct | Construct[] | undefined): Construct[] {
  return constructs === undefined ? [] : [constructs].flat();
}

/** Restricts a construct to positions at which another construct matches. */
function only(construct: Construct, look: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(look, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}
