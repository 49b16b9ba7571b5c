/** Options of `spawn` for a user who is subject to file permissions, which root is not. */
export const OTHER_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
