/** Options of `spawn` that run a process as a user without root's permission to ignore file permissions. */
export const OTHER_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
