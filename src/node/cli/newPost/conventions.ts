import { posix } from "node:path";
import { FIELDS } from "../../content/schema/frontMatter.ts";

/** How the posts of a site are written, by what most of them do. */
export interface Conventions {
  /** Whether the day stands in the name: `2025-01-22-rain.md`. */
  isDatedName: boolean;
  /** Whether they lie in folders of their years: `posts/2025/rain.md`. */
  isInYears: boolean;
  form: "yaml" | "toml";
  /** The key of the day, `undefined` where the name has it alone. */
  dateKey: string | undefined;
  /** Whether the title is a heading of the text, in place of a key. */
  isTitleHeading: boolean;
  hasTags: boolean;
}

/** A post that is there: its path from the folder of its collection, and its text. */
interface Written {
  path: string;
  text: string;
}

/** How a site's first post is written. */
const FIRST: Conventions = {
  isDatedName: true,
  isInYears: false,
  form: "yaml",
  dateKey: "date",
  isTitleHeading: false,
  hasTags: true,
};

export function conventionsOf(posts: readonly Written[]): Conventions {
  if (posts.length === 0) return FIRST;
  const heads = posts.map(({ text }) => headOf(text));
  const headed = heads.filter((head) => head !== undefined);
  const has = (key: string) => {
    const written = new RegExp(`^"?${key.replace(".", "\\.")}"?\\s*[:=]`, "im");
    return headed.filter(({ text }) => written.test(text)).length;
  };
  const [dateKey = "date"] = FIELDS.date.keys.toSorted((a, b) => has(b) - has(a));
  const isDatedName = isMost(posts, ({ path }) => /^\d{4}-\d\d?-\d\d?[-_ ]/.test(nameOf(path)));
  return {
    isDatedName,
    isInYears: isMost(posts, ({ path }) => /^(?:19|20)\d\d\//.test(path)),
    form: isMost(headed, ({ form }) => form === "toml") ? "toml" : "yaml",
    dateKey: isDatedName && has(dateKey) * 2 < posts.length ? undefined : dateKey,
    isTitleHeading: headed.length > 0 && has("title") * 2 < posts.length,
    hasTags: has("tags") * 2 >= posts.length,
  };
}

function isMost<Each>(all: readonly Each[], holds: (each: Each) => boolean): boolean {
  return all.filter(holds).length * 2 > all.length;
}

/** The file, or the folder of an `index.md`. */
function nameOf(path: string): string {
  const name = posix.basename(path);
  return /^index\./i.test(name) ? posix.basename(posix.dirname(path)) : name;
}

function headOf(text: string): { form: "yaml" | "toml"; text: string } | undefined {
  const found = /^\uFEFF?(---|\+\+\+)[^\n]*\n([\s\S]*?)\n\1/.exec(text);
  return found ? { form: found[1] === "+++" ? "toml" : "yaml", text: found[2] ?? "" } : undefined;
}
