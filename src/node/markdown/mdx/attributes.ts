import type { ExpressionStatement } from "estree";
import { urlOfExpression, type Files } from "./files.ts";
import { type Literal, literalOfAttribute } from "./literals.ts";
import type { MdxAttribute, MdxTag } from "./syntax/nodes.ts";

/** Gives access to the attributes of a tag by their names. */
export class MdxAttributes {
  readonly #attributes: ReadonlyMap<string, MdxAttribute>;
  readonly #files: Files;

  constructor({ attributes }: Pick<MdxTag, "attributes">, files: Files) {
    this.#attributes = new Map(
      attributes.flatMap((attribute) => (attribute.name === undefined ? [] : [[attribute.name, attribute]])),
    );
    this.#files = files;
  }

  /** The names of the attributes. */
  get names(): string[] {
    return [...this.#attributes.keys()];
  }

  /** Returns the value of an attribute if it is a literal; otherwise `undefined`. */
  value(name: string): Literal | undefined {
    const attribute = this.#attributes.get(name);
    return attribute && literalOfAttribute(attribute);
  }

  /** Returns, as a string, the first of several attributes that is a number or a string with more than spaces. */
  text(...names: string[]): string | undefined {
    return names
      .map((name) => this.value(name))
      .map((value) => (typeof value === "number" ? String(value) : value))
      .find((value): value is string => typeof value === "string" && value.trim() !== "");
  }

  /**
   * Returns the first of several attributes that has a text or a non-literal expression. An expression is returned as its source in braces.
   */
  shown(...names: string[]): string | undefined {
    const name = names.find((key) => this.text(key) !== undefined || this.#sourceOf(key) !== undefined);
    return name && (this.text(name) ?? this.#sourceOf(name));
  }

  /** Returns the first URL or file path among several attributes. */
  url(...names: string[]): string | undefined {
    return names.map((name) => this.#urlOf(name)).find((url) => url);
  }

  #urlOf(name: string): string | undefined {
    const value = this.#attributes.get(name)?.value;
    const text = this.text(name);
    if (text !== undefined || typeof value !== "object") return text;
    const [statement] = value.program?.body ?? [];
    const expression = (statement as ExpressionStatement | undefined)?.expression;
    // The first property of an object may be a URL: `src={{src: image, width: 300}}`, `sources={{light: a, dark: b}}`.
    if (expression?.type === "ObjectExpression") {
      const [first] = expression.properties;
      return first?.type === "Property" ? urlOfExpression(first.value, this.#files) : undefined;
    }
    return expression && urlOfExpression(expression, this.#files);
  }

  #sourceOf(name: string): string | undefined {
    const value = this.#attributes.get(name)?.value;
    return typeof value === "object" && this.value(name) === undefined ? `{${value.written}}` : undefined;
  }
}
