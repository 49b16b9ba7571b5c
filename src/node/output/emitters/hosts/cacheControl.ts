/** For files whose names contain a hash of their contents; see `HASHED_FILE`. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** For other files: cached, but revalidated at each request. If nothing has changed, the response has no body. */
export const REVALIDATED = "no-cache";
