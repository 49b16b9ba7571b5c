import type { Element, Root } from "hast";
import type { Options as Schema } from "rehype-sanitize";
import { visit } from "unist-util-visit";

/**
 * Classes that the app's stylesheets know besides those of its own form; `test/node/markdown/syntax/authorClass.test.ts` compares the list
 * with them.
 */
const KNOWN =
  "anchor callout callout-title code contains-task-list contents embed footnotes gallery held late lightbox missing-image note part prose quiet sr-only table-frame tabs task-list-item visually-hidden warn";

/** The form of the app's own classes (`appClasses.ts`), in any case: a page in quirks mode would not tell `M-` from `m-`. */
export const APP_CLASS = /^m-/i;

/** Classes that an author may give: none of the app's own, lest a post look like a part of it. */
export const AUTHOR_CLASS = new RegExp(
  `^(?![mM]-|(?:maru|math|tok)(?:-|$)|(?:${KNOWN.replaceAll(" ", "|")})$)[\\p{L}_-][\\p{L}\\p{N}_:/-]*$`,
  "u",
);

type Definitions = NonNullable<Schema["attributes"]>;

/** Lets elements keep the classes of their authors, besides those that a schema allows them anyway. */
export function allowAuthorClasses(attributes: Definitions): Definitions {
  const allowed = Object.entries(attributes).map(([tagName, definitions]) => [
    tagName,
    definitions.map((definition) =>
      Array.isArray(definition) && definition[0] === "className"
        ? ([...definition, AUTHOR_CLASS] as typeof definition)
        : definition,
    ),
  ]);
  return { ...Object.fromEntries(allowed), "*": [...(attributes["*"] ?? []), ["className", AUTHOR_CLASS]] };
}

/** Removes classes of the app's form and reports each; the sanitizer removes them too, without a word. */
export function refuseAppClasses(
  { tagName, properties }: Element,
  tell: (message: string, cause: string) => void,
): void {
  const { className } = properties;
  if (!Array.isArray(className)) return;
  const kept = className.filter((name) => !APP_CLASS.test(String(name)));
  if (kept.length === className.length) return;
  for (const name of className)
    if (!kept.includes(name))
      tell(
        `the class \`${name}\` of \`<${tagName}>\` is removed: \`m-\` begins the app's own classes; choose another name`,
        "class of the app",
      );
  properties["className"] = kept;
}

/** Drops the attribute of elements that were left none of their classes. */
export function rehypeEmptyClasses() {
  return (tree: Root): void => {
    visit(tree, "element", ({ properties }) => {
      const { className } = properties;
      if (Array.isArray(className) && className.length === 0) delete properties["className"];
    });
  };
}
