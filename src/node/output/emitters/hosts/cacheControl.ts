/** `Cache-Control` for files whose names contain a hash of their contents; see `HASHED_FILE`. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/**
 * `Cache-Control` for other files: browsers cache them, but revalidate them at each request. If a file is unchanged, the response has no
 * body.
 */
export const REVALIDATED = "no-cache";
