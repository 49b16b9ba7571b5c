import type { Element, Root } from "hast";
import type { Options as Schema } from "rehype-sanitize";
import { visit } from "unist-util-visit";

/**
 * Classes in the app's stylesheets that do not have the reserved prefix. `test/node/markdown/syntax/authorClass.test.ts` compares this list
 * with the stylesheets.
 */
const KNOWN =
  "anchor callout callout-title code contains-task-list contents embed footnotes gallery held late lightbox missing-image note part prose quiet sr-only table-frame tabs task-list-item visually-hidden warn";

/** The prefix of the app's classes (`appClasses.ts`), in upper or lower case. In quirks mode, browsers do not distinguish `M-` and `m-`. */
export const APP_CLASS = /^m-/i;

/** Classes that authors may use. The app's classes are excluded, so that a post cannot imitate the interface. */
export const AUTHOR_CLASS = new RegExp(
  `^(?![mM]-|(?:maru|math|tok)(?:-|$)|(?:${KNOWN.replaceAll(" ", "|")})$)[\\p{L}_-][\\p{L}\\p{N}_:/-]*$`,
  "u",
);

type Definitions = NonNullable<Schema["attributes"]>;

/** Allows the author's classes on all elements, in addition to the classes of a schema. */
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

/** Removes reserved classes and reports each of them. The sanitizer would remove them without a report. */
export function refuseAppClasses(
  { tagName, properties }: Element,
  report: (message: string, cause: string) => void,
): void {
  const { className } = properties;
  if (!Array.isArray(className)) return;
  const allowed = className.filter((name) => !APP_CLASS.test(String(name)));
  if (allowed.length === className.length) return;
  for (const name of className)
    if (!allowed.includes(name))
      report(
        `the class \`${name}\` of \`<${tagName}>\` is removed: classes that begin with \`m-\` are reserved for the app; choose another name`,
        "class of the app",
      );
  properties["className"] = allowed;
}

/** Removes empty `class` attributes. */
export function rehypeEmptyClasses() {
  return (tree: Root): void => {
    visit(tree, "element", ({ properties }) => {
      const { className } = properties;
      if (Array.isArray(className) && className.length === 0) delete properties["className"];
    });
  };
}
