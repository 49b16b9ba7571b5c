// Writes the JSON Schemas in this folder and the tables in docs/writing.md and docs/manifest.md from the schemas in src/node: `npm run schemas`.
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { frontMatterTable, manifestTable, replaceTable, settingsTable } from "./docsTables.ts";
import { frontMatterJsonSchema, settingsJsonSchema } from "./jsonSchemas.ts";

/** Returns the contents of every generated file by its path, formatted as `npm run format` does. */
export async function generateFiles(): Promise<Map<string, string>> {
  const writing = await readFile("docs/writing.md", "utf8");
  const manifest = await readFile("docs/manifest.md", "utf8");
  const withSettings = replaceTable(writing, "Settings", settingsTable());
  const files = Object.entries({
    "schemas/site.schema.json": JSON.stringify(settingsJsonSchema()),
    "schemas/front-matter.schema.json": JSON.stringify(frontMatterJsonSchema()),
    "docs/writing.md": replaceTable(withSettings, "Front matter", frontMatterTable()),
    "docs/manifest.md": replaceTable(manifest, "Fields", manifestTable()),
  });
  const formatted = files.map(async ([path, contents]) => {
    const options = await resolveConfig(path);
    return [path, await format(contents, { ...options, filepath: path })] as const;
  });
  return new Map(await Promise.all(formatted));
}

/** Writes every generated file. */
export async function writeFiles(): Promise<void> {
  for (const [path, contents] of await generateFiles()) {
    await writeFile(path, contents);
    console.log(path);
  }
}
