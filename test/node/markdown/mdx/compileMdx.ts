import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";

/** Compiles a text as a post, by default an `.mdx` file. Each message begins with its line: `3: <Foo> …`. */
export async function compileMdx(
  text: string,
  { path = "a.mdx", dialects = [] }: { path?: string; dialects?: readonly Dialect[] } = {},
) {
  const options = { contentFolder: "test/fixtures/bodies/structure", base: "/", language: "en", dialects };
  const { document, problems } = await compileDocument({ path, text }, options);
  return {
    html: (document?.html ?? "").trim(),
    markdown: document?.markdown ?? "",
    summary: document?.summary ?? "",
    search: document?.searchText.blocks.map((block) => (typeof block === "string" ? block : "")).join("\n"),
    messages: problems.map(({ line, message }) => `${line}: ${message}`),
  };
}
