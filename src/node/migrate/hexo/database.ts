/** What Hexo's database knows of a post. */
export interface StoredPost {
  id: string;
  /** Milliseconds since 1970; `undefined` if the database has no date. */
  moment: number | undefined;
}

/** Posts by their source, such as `_posts/a.md`, and the names of categories in the order in which Hexo found them. */
export interface HexoDatabase {
  posts: ReadonlyMap<string, StoredPost>;
}

/**
 * Reads Hexo's database `db.json`, which a build writes beside the configuration. Returns an empty one if the text is not a database.
 * Format: https://github.com/hexojs/warehouse
 */
export function readDatabase(text: string | undefined): HexoDatabase {
  const posts = new Map<string, StoredPost>();
  for (const post of rowsOf(text)) {
    const { _id: id, source, date } = post;
    if (typeof id !== "string" || typeof source !== "string") continue;
    const moment = typeof date === "string" ? Date.parse(date) : Number.NaN;
    posts.set(source.normalize("NFC"), { id, moment: Number.isNaN(moment) ? undefined : moment });
  }
  return { posts };
}

function rowsOf(text: string | undefined): Record<string, unknown>[] {
  try {
    const stored = JSON.parse(text ?? "{}") as { models?: { Post?: unknown } } | null;
    const rows = stored?.models?.Post;
    return Array.isArray(rows)
      ? rows.filter((row): row is Record<string, unknown> => typeof row === "object" && row !== null)
      : [];
  } catch {
    return [];
  }
}
