/** What a name ends in that changes with what the file holds: `.1a2b3c4d.js`, `.1a2b3c4d.960.webp`. */
const HASH = String.raw`\.[0-9a-f]{8,12}(?:\.[0-9]+)?\.[a-z0-9]+`;

/**
 * Files whose names change with what they hold, as the source of a regular expression that JavaScript and PCRE read alike, for paths
 * below the base: scripts and images, bodies, summaries, what the search loads. A browser may keep them for as long as it likes.
 */
export const HASHED = String.raw`(?:assets/[^/]+|(?:.+/)?body|manifest\.summaries|search/[^/]+)${HASH}$`;
