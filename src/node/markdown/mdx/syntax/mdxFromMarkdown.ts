import type { Program } from "estree";
import type { CompileContext, Extension, Handle } from "mdast-util-from-markdown";
import type { Token } from "micromark-util-types";
import { decodeString } from "micromark-util-decode-string";
import type { MdxAttribute, MdxExpression, MdxModule, MdxTag } from "./nodes.ts";

/** Converts the tokens of MDX to nodes without children. Tags are paired later, because some may be unclosed. */
export const mdxFromMarkdown: Extension = {
  enter: {
    ...handlersOfTags({ Tag: enterTag }),
    mdxFlowExpression: enterExpression,
    mdxTextExpression: enterExpression,
    mdxjsEsm(token) {
      this.enter({ type: "mdxModule", program: undefined } satisfies MdxModule, token);
    },
  },
  exit: {
    ...handlersOfTags({
      Tag: exit,
      TagClosingMarker: inTag((tag) => void (tag.isClosing = true)),
      TagSelfClosingMarker: inTag((tag) => void (tag.isSelfClosing = true)),
      TagNamePrimary: inTag((tag, text) => void (tag.name = text)),
      TagNameMember: inTag((tag, text) => void (tag.name += `.${text}`)),
      TagNameLocal: inTag((tag, text) => void (tag.name += `:${text}`)),
      TagAttributeNamePrimary: inTag(
        ({ attributes }, text) => void attributes.push({ name: text, value: true }),
      ),
      TagAttributeNameLocal: inAttribute((attribute, text) => void (attribute.name += `:${text}`)),
      TagAttributeValueLiteralValue: inAttribute((attribute, text) => void addText(attribute, text)),
      TagAttributeValueLiteral: inAttribute((attribute) => void (attribute.value = decode(attribute.value))),
      TagAttributeValueExpression: inAttribute(
        (attribute, text, token) => void (attribute.value = scriptOf(text, token)),
      ),
      TagExpressionAttribute: inTag(
        ({ attributes }, text, token) =>
          void attributes.push({ name: undefined, value: scriptOf(text, token) }),
      ),
    }),
    mdxFlowExpression: exitExpression,
    mdxTextExpression: exitExpression,
    mdxjsEsm(token) {
      (this.stack.at(-1) as MdxModule).program = programOf(token);
      this.exit(token);
    },
  },
};

/** Returns each handler under two names: for the tokens of inline tags and for those of block tags. */
function handlersOfTags(handlers: Record<string, Handle>): Record<string, Handle> {
  return Object.fromEntries(
    Object.entries(handlers).flatMap(([name, handle]) => [
      [`mdxJsxFlow${name}`, handle],
      [`mdxJsxText${name}`, handle],
    ]),
  );
}

function enterTag(this: CompileContext, token: Token): void {
  const tag: MdxTag = {
    type: "mdxTag",
    name: "",
    isClosing: false,
    isSelfClosing: false,
    isFlow: token.type.startsWith("mdxJsxFlow"),
    attributes: [],
    written: this.sliceSerialize(token),
  };
  this.enter(tag, token);
}

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}

function inTag(take: (tag: MdxTag, text: string, token: Token) => void): Handle {
  return function (token) {
    take(this.stack.at(-1) as MdxTag, this.sliceSerialize(token), token);
  };
}

function inAttribute(take: (attribute: MdxAttribute, text: string, token: Token) => void): Handle {
  return inTag(({ attributes }, text, token) => {
    const last = attributes.at(-1);
    if (last) take(last, text, token);
  });
}

/** Decodes the character references in an attribute's value. JSX has no backslash escapes. */
function decode(value: MdxAttribute["value"]): string {
  return typeof value === "string" ? decodeString(value.replaceAll("\\", "\\\\")) : "";
}

/** Appends a line of text to a value. Each line is a separate token. */
function addText(attribute: MdxAttribute, text: string): void {
  attribute.value = typeof attribute.value === "string" ? `${attribute.value}\n${text}` : text;
}

function enterExpression(this: CompileContext, token: Token): void {
  const expression: MdxExpression = {
    type: "mdxExpression",
    isFlow: token.type === ("mdxFlowExpression" as string),
    ...scriptOf(this.sliceSerialize(token), token),
  };
  this.enter(expression, token);
}

function exitExpression(this: CompileContext, token: Token): void {
  (this.stack.at(-1) as MdxExpression).program = programOf(token);
  this.exit(token);
}

function scriptOf(inBraces: string, token: Token): { written: string; program: Program | undefined } {
  return { written: inBraces.slice(1, -1), program: programOf(token) };
}

function programOf(token: Token): Program | undefined {
  return (token as Token & { estree?: Program }).estree;
}
