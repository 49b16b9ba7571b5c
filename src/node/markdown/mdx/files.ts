import type { BaseNode, Program } from "estree";
import { ANYWHERE } from "../sourceLinks.ts";
import { valueOf } from "./literals.ts";

/** URLs of files, by the names to which statements assign them. */
export type Files = ReadonlyMap<string, string>;

const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm|ogv|mov|mp3|ogg|wav|m4a|pdf)(?:[?#].*)?$/i;

/** Returns the files that statements such as `import a from "./a.png"` and `export const a = "/a.png"` assign to names. */
export function filesOf(programs: readonly Program[]): Files {
  const files = new Map<string, string>();
  const add = (name: string, path: unknown) =>
    void (typeof path === "string" && FILE.test(path) && files.set(name, urlOfModule(path)));
  for (const statement of programs.flatMap(({ body }) => body)) {
    if (statement.type === "ImportDeclaration") {
      for (const { type, local } of statement.specifiers)
        if (type === "ImportDefaultSpecifier") add(local.name, statement.source.value);
    }
    if (statement.type !== "ExportNamedDeclaration" || statement.declaration?.type !== "VariableDeclaration")
      continue;
    for (const { id, init } of statement.declaration.declarations)
      if (id.type === "Identifier" && init) add(id.name, urlOfExpression(init, files));
  }
  return files;
}

/** Properties of the JavaScript nodes that are used here. */
interface Call extends BaseNode {
  name?: string;
  object?: Call;
  property?: Call;
  callee?: Call;
  arguments?: BaseNode[];
  expressions?: BaseNode[];
}

/**
 * Returns the URL of the file to which an expression refers, such as `"/a.png"`, `require("./a.png").default`, `useBaseUrl("/a.png")` or an
 * imported name.
 */
export function urlOfExpression(expression: BaseNode, files: Files): string | undefined {
  const { type, name = "", object, property, callee, arguments: args = [] } = expression as Call;
  const value = valueOf(expression);
  if (typeof value === "string") return value;
  if (type === "Identifier") return files.get(name);
  if (type === "MemberExpression" && object && /^(?:default|src)$/.test(property?.name ?? ""))
    return urlOfExpression(object, files);
  if (type === "AwaitExpression")
    return urlOfExpression((expression as unknown as { argument: Call }).argument, files);
  const [first] = args;
  const isOfFile =
    type === "ImportExpression" || /^(?:require|useBaseUrl|withBase)$/.test(callee?.name ?? "");
  const source = first ?? (expression as unknown as { source?: BaseNode }).source;
  const path = isOfFile && source ? valueOf(source) : undefined;
  return typeof path === "string" ? urlOfModule(path) : undefined;
}

/**
 * Returns the URL of a file by its import path. `@site/static` is the root of the site. Other aliases, such as `@`, refer to folders that
 * are unknown here, so the path may be in any folder.
 */
function urlOfModule(path: string): string {
  const bare = path.replace(/^.*!/, "");
  const [, inStatic] = /^@site\/static(\/.*)$/.exec(bare) ?? [];
  if (inStatic) return inStatic;
  return /^(?:@|~|#|src\/)/.test(bare) ? ANYWHERE + bare.replace(/^(?:@site|src|[@~#]*)\/?/, "") : bare;
}
