import type { BaseNode, Program } from "estree";
import type { MdxAttribute } from "./syntax/nodes.ts";

/** What JavaScript says without being run. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal | undefined };

/** Of a node of JavaScript, or of JSX in it, what is read here. */
interface Expression extends BaseNode {
  value?: unknown;
  cooked?: string;
  quasis?: { value: { cooked?: string } }[];
  expressions?: Expression[];
  elements?: (Expression | null)[];
  properties?: { key: Expression & { name?: string }; value: Expression; computed?: boolean }[];
  operator?: string;
  argument?: Expression;
  expression?: Expression;
  children?: Expression[];
}

/** The value of an expression that is a literal: a text, a number, lists and objects of them; of JSX its text. `undefined` for all others. */
export function literalOf(program: Program | undefined): Literal | undefined {
  const [statement] = program?.body ?? [];
  return statement?.type === "ExpressionStatement" ? valueOf(statement.expression as Expression) : undefined;
}

/** What an attribute says; `undefined` for what only running its expression would tell. */
export function literalOfAttribute({ value }: MdxAttribute): Literal | undefined {
  return typeof value === "object" ? literalOf(value.program) : value;
}

/** No value is nested deeper. */
const DEEPEST = 20;

export function valueOf(node: BaseNode, depth = 0): Literal | undefined {
  const { value, quasis = [], expressions = [], ...other } = node as Expression;
  const inner = (each: BaseNode) => (depth < DEEPEST ? valueOf(each, depth + 1) : undefined);
  switch (node.type as string) {
    case "Literal":
    case "JSXText":
      return /^(?:string|number|boolean)$/.test(typeof value) || value === null
        ? (value as Literal)
        : undefined;
    case "TemplateLiteral":
      return expressions.length === 0 ? quasis.map((each) => each.value.cooked ?? "").join("") : undefined;
    case "Identifier":
      return (node as Expression & { name?: string }).name === "undefined" ? null : undefined;
    case "UnaryExpression": {
      const argument = other.operator === "-" && other.argument ? inner(other.argument) : undefined;
      return typeof argument === "number" ? -argument : undefined;
    }
    case "ArrayExpression":
      return (other.elements ?? []).map((each) => (each && inner(each)) ?? null);
    case "ObjectExpression":
      return Object.fromEntries(
        (other.properties ?? []).flatMap(({ key, value: each, computed }) =>
          key && each && !computed ? [[key.name ?? String(key.value), inner(each)]] : [],
        ),
      );
    case "JSXElement":
    case "JSXFragment":
      return (other.children ?? [])
        .map((each) => inner(each) ?? "")
        .join("")
        .replace(/\s*\n\s*/g, " ")
        .trim();
    case "JSXExpressionContainer":
      return other.expression && inner(other.expression);
    default:
      return undefined;
  }
}
