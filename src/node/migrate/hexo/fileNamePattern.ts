import { hexoSlug } from "../../content/slugs/hexoSlug.ts";

/** Matches variables in Hexo's patterns: https://github.com/hexojs/hexo-util/blob/v4.0.0/lib/permalink.ts */
export const VARIABLE = /:(\w*[^_\W])/g;

/** Regular expressions of variables in names of posts. All others match as few characters as possible. */
const SEGMENTS: Readonly<Record<string, string>> = {
  year: String.raw`(\d{4})`,
  month: String.raw`(\d{2})`,
  day: String.raw`(\d{2})`,
  i_month: String.raw`(\d{1,2})`,
  i_day: String.raw`(\d{1,2})`,
  hash: "([0-9a-f]{12})",
};

/**
 * Reads the variables in the path of a post below `_posts`, by Hexo's setting `new_post_name`. The title of a path in another form is the
 * whole path, with `-` for `/` and other punctuation.
 *
 * Source: `parseFilename` in https://github.com/hexojs/hexo/blob/v8.1.2/lib/plugins/processor/post.ts
 */
export function parsePostPath(path: string, newPostName: string): Record<string, string> & { title: string } {
  const name = path.replace(/\.[^./]*$/, "");
  const names: string[] = [];
  const escaped = newPostName.replace(/\.[^./]*$/, "").replace(/[-/\\^$*+?.()|[\]{}]/g, String.raw`\$&`);
  const source = escaped.replace(VARIABLE, (_, variable: string) => {
    names.push(variable);
    return SEGMENTS[variable] ?? "(.+?)";
  });
  const match = new RegExp(`^${source}$`).exec(name);
  const read = Object.fromEntries(
    match ? names.map((variable, index) => [variable, match[index + 1] ?? ""]) : [],
  );
  return { ...read, title: read["title"] ?? hexoSlug(name, "asWritten") };
}
