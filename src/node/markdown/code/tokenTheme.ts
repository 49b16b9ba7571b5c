import type { ThemeRegistrationRaw } from "shiki/core";

/**
 * TextMate scopes (https://macromates.com/manual/en/language_grammars) by kind of token. The longest matching scope determines the
 * kind of a token; tokens without a matching scope are plain.
 */
const KINDS = {
  plain: [
    "keyword.operator",
    "punctuation",
    "meta.embedded",
    "string source",
    "string.unquoted",
    "variable.other.constant.property",
  ],
  comment: [
    "comment",
    "punctuation.definition.comment",
    "meta.diff",
    "punctuation.definition.from-file",
    "punctuation.definition.to-file",
    "markup.quote",
    "meta.output",
    "punctuation.separator.prompt",
    "entity.other.prompt-prefix",
  ],
  keyword: [
    "keyword",
    "storage",
    "variable.language",
    "entity.name.tag",
    "entity.name.section",
    "markup.heading",
    "keyword.operator.new",
    "keyword.operator.expression",
    "keyword.operator.logical.python",
    "keyword.operator.word",
  ],
  string: [
    "string",
    "string.unquoted.heredoc",
    "punctuation.definition.string",
    "markup.inline.raw",
    "markup.underline.link",
  ],
  constant: [
    "constant",
    "support.constant",
    "string.regexp",
    "string.regexp keyword.operator",
    "string.regexp punctuation.definition.string",
    "punctuation.definition.entity.html",
    "keyword.other.unit",
    "punctuation.definition.constant",
  ],
  function: [
    "entity.name.function",
    "entity.name.command",
    "support.function",
    "meta.function-call.generic",
    "meta.diff.range",
    "punctuation.definition.range.diff",
  ],
  type: [
    "entity.name.type",
    "entity.name.class",
    "entity.other.inherited-class",
    "support.class",
    "support.type",
    "storage.type.java",
  ],
  property: [
    "entity.other.attribute-name",
    "support.type.property-name",
    "entity.name.tag.yaml",
    "meta.object-literal.key",
    "keyword.other.definition.ini",
    "variable.other.key",
    "variable.other.normal.shell",
    "variable.parameter.option",
    "constant.other.option",
  ],
  inserted: ["markup.inserted", "punctuation.definition.inserted"],
  deleted: ["markup.deleted", "punctuation.definition.deleted"],
} satisfies Record<string, string[]>;

export type TokenKind = Exclude<keyof typeof KINDS, "plain">;

/** Kinds whose colors the stylesheet must define. */
export const TOKEN_KINDS = Object.keys(KINDS).filter((kind) => kind !== "plain");

/** A theme whose colors are the names of the kinds; the stylesheet defines the actual colors. */
export const TOKEN_THEME: ThemeRegistrationRaw = {
  name: "maru",
  fg: "plain",
  bg: "none",
  settings: [
    { settings: { foreground: "plain", background: "none" } },
    ...Object.entries(KINDS).map(([kind, scope]) => ({ scope, settings: { foreground: kind } })),
  ],
};
