/**
 * Pattern of the end of a file name that contains a hash of the content of the file: `.1a2b3c4d.js`,
 * `.1a2b3c4d.960.webp`.
 */
const HASH = String.raw`\.[0-9a-f]{8,12}(?:\.[0-9]+)?\.[a-z0-9]+`;

/**
 * Pattern of the output paths of all files whose names contain a hash of their content: scripts, fonts, images,
 * bodies, summaries and search files. Browsers may cache these files forever. The syntax is valid in JavaScript and
 * PCRE.
 */
export const HASHED_FILE = String.raw`(?:assets/[^/]+|(?:.+/)?body|manifest\.summaries|search/[^/]+)${HASH}$`;
