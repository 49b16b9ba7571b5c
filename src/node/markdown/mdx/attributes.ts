import type { ExpressionStatement } from "estree";
import { urlOfExpression, type Files } from "./files.ts";
import { type Literal, literalOfAttribute } from "./literals.ts";
import type { MdxAttribute, MdxTag } from "./syntax/nodes.ts";

/** The attributes of a tag by their names. */
export class Attributes {
  readonly #attributes: ReadonlyMap<string, MdxAttribute>;
  readonly #files: Files;

  constructor({ attributes }: Pick<MdxTag, "attributes">, files: Files) {
    this.#attributes = new Map(
      attributes.flatMap((each) => (each.name === undefined ? [] : [[each.name, each]])),
    );
    this.#files = files;
  }

  get names(): string[] {
    return [...this.#attributes.keys()];
  }

  value(name: string): Literal | undefined {
    const attribute = this.#attributes.get(name);
    return attribute && literalOfAttribute(attribute);
  }

  /** The first of the attributes that has a text. */
  text(...names: string[]): string | undefined {
    return names
      .map((name) => this.value(name))
      .map((value) => (typeof value === "number" ? String(value) : value))
      .find((value): value is string => typeof value === "string" && value.trim() !== "");
  }

  /** The same; of an expression what is written, since a reader would see its value. */
  shown(...names: string[]): string | undefined {
    const found = names.find((name) => this.text(name) !== undefined || this.#writtenOf(name) !== undefined);
    return found && (this.text(found) ?? this.#writtenOf(found));
  }

  /** The first of the attributes that names a file or an address. */
  url(...names: string[]): string | undefined {
    return names.map((name) => this.#urlOf(name)).find((url) => url);
  }

  #urlOf(name: string): string | undefined {
    const value = this.#attributes.get(name)?.value;
    if (typeof value !== "object") return this.text(name);
    const [statement] = value.program?.body ?? [];
    const expression = (statement as ExpressionStatement | undefined)?.expression;
    const own = this.text(name);
    if (own !== undefined) return own;
    // `src={{src: image, width: 300}}` and `sources={{light: a, dark: b}}`.
    if (expression?.type === "ObjectExpression") {
      const [first] = expression.properties;
      return first?.type === "Property" ? urlOfExpression(first.value, this.#files) : undefined;
    }
    return expression && urlOfExpression(expression, this.#files);
  }

  #writtenOf(name: string): string | undefined {
    const value = this.#attributes.get(name)?.value;
    return typeof value === "object" && this.value(name) === undefined ? `{${value.written}}` : undefined;
  }
}
