/** For `spawn`: a user who is not root, whom no permission holds for. */
export const OTHER_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
