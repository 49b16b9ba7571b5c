import type { BaseNode, Program } from "estree";
import type { MdxAttribute } from "./syntax/nodes.ts";

/** A JavaScript value that can be determined without running code. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal | undefined };

/** Properties of the JavaScript and JSX nodes that are used here. */
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

/**
 * Returns the value of an expression if it is a literal. Literals are strings, numbers, booleans, `null`, `undefined` (returned as `null`),
 * arrays, objects, and JSX, whose value is its text. Other values become `null` within an array, `undefined` within an object, and no text
 * within JSX.
 */
export function literalOf(program: Program | undefined): Literal | undefined {
  const [statement] = program?.body ?? [];
  return statement?.type === "ExpressionStatement" ? valueOf(statement.expression as Expression) : undefined;
}

/** Returns the value of an attribute if it is a literal. */
export function literalOfAttribute({ value }: MdxAttribute): Literal | undefined {
  return typeof value === "object" ? literalOf(value.program) : value;
}

/** Maximum nesting of nodes in a value. */
const MAX_DEPTH = 20;

/** Returns the value of a node if it is a literal. */
export function valueOf(node: BaseNode, depth = 0): Literal | undefined {
  const { value, quasis = [], expressions = [], ...other } = node as Expression;
  const inner = (child: BaseNode) => (depth < MAX_DEPTH ? valueOf(child, depth + 1) : undefined);
  switch (node.type as string) {
    case "Literal":
    case "JSXText":
      return /^(?:string|number|boolean)$/.test(typeof value) || value === null
        ? (value as Literal)
        : undefined;
    case "TemplateLiteral":
      return expressions.length === 0 ? quasis.map((quasi) => quasi.value.cooked ?? "").join("") : undefined;
    case "Identifier":
      return (node as Expression & { name?: string }).name === "undefined" ? null : undefined;
    case "UnaryExpression": {
      const argument = other.operator === "-" && other.argument ? inner(other.argument) : undefined;
      return typeof argument === "number" ? -argument : undefined;
    }
    case "ArrayExpression":
      return (other.elements ?? []).map((element) => (element && inner(element)) ?? null);
    case "ObjectExpression":
      return Object.fromEntries(
        (other.properties ?? []).flatMap(({ key, value: property, computed }) =>
          key && property && !computed ? [[key.name ?? String(key.value), inner(property)]] : [],
        ),
      );
    case "JSXElement":
    case "JSXFragment":
      return (other.children ?? [])
        .map((child) => inner(child) ?? "")
        .join("")
        .replace(/\s*\n\s*/g, " ")
        .trim();
    case "JSXExpressionContainer":
      return other.expression && inner(other.expression);
    default:
      return undefined;
  }
}
