import { type FrontMatterField, FIELDS } from "../src/node/content/schema/frontMatter.ts";
import type { FieldOptions } from "../src/node/content/schema/field.ts";
import { docsOf } from "../src/node/config/schema/setting.ts";
import { SettingsSchema } from "../src/node/config/schema/settings.ts";
import { manifestFields } from "./manifestFields.ts";

/** Returns the table of settings in Markdown. */
export function settingsTable(): string {
  const rows = Object.entries(SettingsSchema.entries).map(([key, schema]) => {
    const { description, defaultText } = docsOf(schema);
    return [code(key), description, defaultText];
  });
  return table(["key", "what it is", "default"], rows);
}

/** Returns the table of front matter keys in Markdown. */
export function frontMatterTable(): string {
  const fields = (Object.keys(FIELDS) as FrontMatterField[]).map((name): FieldOptions => FIELDS[name]);
  const rows = fields.flatMap(({ keys, description, without = "none" }) => {
    // Zola's tables are described below the table.
    const [key = "", ...others] = keys.filter((each) => !each.startsWith("taxonomies."));
    return description ? [[code(key), others.map(code).join(", "), description, without]] : [];
  });
  return table(["key", "also", "what it is", "without it"], rows);
}

/** Returns the table of the fields of `manifest.json` in Markdown. */
export function manifestTable(): string {
  const rows = manifestFields().map(({ path, description, isRequired }) => [
    code(path),
    isRequired ? "always" : "",
    description,
  ]);
  return table(["field", "present", "what it is"], rows);
}

/** Returns a document with the table under a heading replaced. */
export function replaceTable(document: string, heading: string, replacement: string): string {
  const start = document.indexOf(`\n## ${heading}\n`);
  const found = start < 0 ? undefined : /\n(?:\|.*\n)+/.exec(document.slice(start));
  if (!found) throw new Error(`The document has no table below "## ${heading}"`);
  const offset = start + found.index + 1;
  return document.slice(0, offset) + replacement + document.slice(offset + found[0].length - 1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`)
    .join("");
}

function code(text: string): string {
  return `\`${text}\``;
}
