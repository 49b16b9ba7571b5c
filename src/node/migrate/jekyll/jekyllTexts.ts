import { type FrontMatter } from "../../content/schema/frontMatter.ts";
import { readFrontMatter } from "../../content/frontMatter/frontMatter.ts";
import { splitFrontMatter } from "../../content/frontMatter/formats/splitFrontMatter.ts";
import { textOf, valueAt, type Value } from "../../content/frontMatter/value.ts";
import { slugRuleOf } from "../../content/slugs/slugRules.ts";
import { jekyllCategories } from "../../content/slugs/jekyllSlug.ts";
import { isMarkdown, type NamedBy, readFileName } from "../../files/fileName.ts";
import type { MigratedSite } from "../migration.ts";

/** A file with front matter. */
export interface JekyllText {
  file: string;
  named: NamedBy;
  frontMatter: FrontMatter;
  /** `permalink` in front matter, in Jekyll's form. */
  permalink: string | undefined;
  /** Front matter as written. */
  written: Value;
  hasBody: boolean;
}

/** Reads files. Files without front matter are omitted, as in Jekyll. */
export async function readTexts(files: readonly string[], { read }: MigratedSite): Promise<JekyllText[]> {
  const rule = slugRuleOf("jekyll");
  const texts: JekyllText[] = [];
  for (const file of files) {
    const text = await read(file);
    if (text === undefined) continue;
    const { entries, body, isHeaded } = splitFrontMatter(file, text);
    if (!isHeaded) continue;
    const named = readFileName(file);
    const { frontMatter } = readFrontMatter(file, text, {
      fileDate: named.date,
      isRubyTime: true,
      writtenSlug: rule.written,
      writtenPermalink: rule.permalink,
    });
    const categories = [...new Set([...jekyllCategories(file), ...frontMatter.categories])];
    texts.push({
      file,
      named,
      frontMatter: { ...frontMatter, categories },
      permalink: textOf(valueAt({ entries }, "permalink")),
      written: { entries },
      hasBody: body.trim() !== "",
    });
  }
  return texts;
}

/** Returns the posts that Jekyll publishes: their names begin with a date, and they are no drafts. */
export async function readDatedPosts(files: readonly string[], site: MigratedSite): Promise<JekyllText[]> {
  const dated = files.filter((file) => isMarkdown(file) && readFileName(file).date !== undefined);
  return (await readTexts(dated, site)).filter(({ frontMatter }) => !frontMatter.hidden);
}
