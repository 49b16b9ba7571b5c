import { Document, isSeq } from "yaml";
import type { Conventions } from "./conventions.ts";

export interface NewPost {
  title: string;
  /** Day of creation, `YYYY-MM-DD`. */
  date: string;
  tags: readonly string[];
  isDraft: boolean;
  /** Slug for the front matter; `undefined` if the slug is derived from the file name. */
  slug?: string | undefined;
}

/**
 * Returns the text of a new post: front matter that follows `conventions`. If the front matter does not contain the title, a heading does.
 */
export function writePost({ title, date, tags, isDraft, slug }: NewPost, conventions: Conventions): string {
  const { form, dateKey, isTitleHeading, hasTags } = conventions;
  const entries = {
    ...(!isTitleHeading && { title }),
    ...(dateKey && { [dateKey]: date }),
    ...(slug && { slug }),
    ...((hasTags || tags.length > 0) && { tags: [...tags] }),
    ...(isDraft && { draft: true }),
  };
  const heading = isTitleHeading ? `# ${title.replace(/[\\`*_[\]<]/g, "\\$&")}\n\n` : "";
  const head = form === "toml" ? `+++\n${toToml(entries, dateKey)}+++\n` : `---\n${toYaml(entries)}---\n`;
  return Object.keys(entries).length > 0 ? `${head}\n${heading}` : heading;
}

/** Formats YAML with the tags on one line, and with quotes only if YAML requires them. */
function toYaml(entries: object): string {
  const document = new Document(entries);
  const tags = document.get("tags");
  if (isSeq(tags)) tags.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * Formats the values as JSON, which is also valid TOML for texts, lists of texts and booleans. A date is written without quotes:
 * https://toml.io/en/v1.0.0#local-date
 */
function toToml(entries: object, dateKey: string | undefined): string {
  return Object.entries(entries)
    .map(
      ([key, value]) =>
        `${key} = ${key === dateKey ? value : JSON.stringify(value).replaceAll('","', '", "')}\n`,
    )
    .join("");
}
