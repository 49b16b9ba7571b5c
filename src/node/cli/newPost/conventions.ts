import { posix } from "node:path";
import { FIELDS } from "../../content/schema/frontMatter.ts";

/** Conventions that most posts in a folder follow. */
export interface Conventions {
  /** Whether file names begin with the day: `2025-01-22-rain.md`. */
  isDatedName: boolean;
  /** Whether posts are in folders by year: `posts/2025/rain.md`. */
  isInYears: boolean;
  form: "yaml" | "toml";
  /** Front matter key of the date; `undefined` if only file names have dates. */
  dateKey: string | undefined;
  /** Whether the title is the first heading of the text instead of a front matter key. */
  isTitleHeading: boolean;
  hasTags: boolean;
}

interface ExistingPost {
  /** Path relative to the folder that was chosen for the new post. */
  path: string;
  text: string;
}

/** Conventions that are used if the folder contains no posts. */
const DEFAULT_CONVENTIONS: Conventions = {
  isDatedName: true,
  isInYears: false,
  form: "yaml",
  dateKey: "date",
  isTitleHeading: false,
  hasTags: true,
};

/** Returns the conventions that most of the posts follow. */
export function readConventions(posts: readonly ExistingPost[]): Conventions {
  if (posts.length === 0) return DEFAULT_CONVENTIONS;
  const heads = posts.map(({ text }) => findFrontMatter(text));
  const headed = heads.filter((head) => head !== undefined);
  const has = (key: string) => {
    const written = new RegExp(`^"?${key.replace(".", "\\.")}"?\\s*[:=]`, "im");
    return headed.filter(({ text }) => written.test(text)).length;
  };
  const [dateKey = "date"] = FIELDS.date.keys.toSorted((a, b) => has(b) - has(a));
  const isDatedName = isTrueOfMost(posts, ({ path }) => /^\d{4}-\d\d?-\d\d?[-_ ]/.test(nameOf(path)));
  return {
    isDatedName,
    isInYears: isTrueOfMost(posts, ({ path }) => /^(?:19|20)\d\d\//.test(path)),
    form: isTrueOfMost(headed, ({ form }) => form === "toml") ? "toml" : "yaml",
    dateKey: isDatedName && has(dateKey) * 2 < posts.length ? undefined : dateKey,
    isTitleHeading: headed.length > 0 && has("title") * 2 < posts.length,
    hasTags: has("tags") * 2 >= posts.length,
  };
}

function isTrueOfMost<Each>(all: readonly Each[], holds: (each: Each) => boolean): boolean {
  return all.filter(holds).length * 2 > all.length;
}

/** Returns the name of a post's file. If it is `index.md`, returns the name of its folder. */
function nameOf(path: string): string {
  const name = posix.basename(path);
  return /^index\./i.test(name) ? posix.basename(posix.dirname(path)) : name;
}

function findFrontMatter(text: string): { form: "yaml" | "toml"; text: string } | undefined {
  const found = /^\uFEFF?(---|\+\+\+)[^\n]*\n([\s\S]*?)\n\1/.exec(text);
  return found ? { form: found[1] === "+++" ? "toml" : "yaml", text: found[2] ?? "" } : undefined;
}
