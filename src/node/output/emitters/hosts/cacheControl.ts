/** Of files whose names change with what they hold: `HASHED`. */
export const KEPT = "public, max-age=31536000, immutable";

/** Kept, but asked for each time whether it is the newest; where it is, the answer has no body. */
export const REVALIDATED = "no-cache";
