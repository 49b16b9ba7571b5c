// @ts-check

/**
 * Causes and remedies of system errors for messages to authors, by code. Codes of the system are `errno` names; codes of Node begin with
 * `ERR_`: https://nodejs.org/api/errors.html#common-system-errors
 * @type {Readonly<Record<string, readonly [cause: string, remedy: string]>>}
 */
export const CAUSES = {
  EACCES: ["permission denied", "give yourself access"],
  EAGAIN: ["the system is short of resources", "close other programs, and try again"],
  EBUSY: ["another program is using it", "close that program, and try again"],
  EDQUOT: ["your disk quota is used up", "delete what you don't need, or choose a folder on another disk"],
  EEXIST: ["something else is there already", "move that away, and try again"],
  EFBIG: [
    "the file is larger than is allowed here",
    "raise the limit (`ulimit -f`), or choose a folder on another disk",
  ],
  EHOSTDOWN: ["the network disk doesn't answer", "connect it again, and try again"],
  EILSEQ: ["this disk can't store a name with these characters", "rename it"],
  EIO: ["the disk reported a failure", "check the disk, and try again"],
  EISDIR: ["it is a folder, where a file is expected", "rename the folder, or move it away"],
  ELOOP: ["its symbolic links lead in a circle", "remove the link, or point it to a file or folder"],
  EMFILE: ["too many files are open at once", "raise the limit (`ulimit -n 4096`), and try again"],
  ENAMETOOLONG: ["its name is too long", "choose a shorter one"],
  ENFILE: ["too many files are open on this computer", "close other programs, and try again"],
  ENODEV: ["its disk is gone", "connect it again, and try again"],
  ENOENT: ["there is no such file or folder", "check the path, and try again"],
  ENOMEM: ["there is not enough memory", "close other programs, and try again"],
  ENOSPC: ["the disk is full", "free some space, or choose a folder on another disk"],
  ENOTCONN: ["the network disk is not connected", "connect it again, and try again"],
  ENOTDIR: ["a part of its path is a file, where a folder is expected", "rename that file, or move it away"],
  ENOTEMPTY: ["the folder is not empty", "close the program that writes to it, and try again"],
  ENXIO: ["it is not a regular file", "replace it with a regular file"],
  EPERM: [
    "the system doesn't permit it",
    "check who owns it and whether it is locked (`ls -ld`, `lsattr`), and become its owner (`chown`)",
  ],
  EROFS: ["the disk is read-only", "mount it for writing, or choose a folder on another disk"],
  ESTALE: ["the network disk has lost it", "connect the disk again, and try again"],
  ETIMEDOUT: ["the network disk doesn't answer", "connect it again, and try again"],
  ETXTBSY: ["another program is using it", "close that program, and try again"],
  EXDEV: ["its folders are on two disks", "choose a folder on the same disk"],
  // Used only for a path that contains NUL: see `readSystemError.js`.
  ERR_INVALID_ARG_VALUE: ["its name has a NUL character, which no file can have", "remove the character"],
  ERR_FS_FILE_TOO_LARGE: [
    "it is larger than 2 GiB",
    "split it, or publish it elsewhere and link to it there",
  ],
  ERR_STRING_TOO_LONG: ["it is larger than a text can be (512 MiB)", "split it"],
  ERR_MEMORY_ALLOCATION_FAILED: ["there is not enough memory", "close other programs, and try again"],
  ERR_WORKER_OUT_OF_MEMORY: [
    "there is not enough memory",
    "give Node more (`NODE_OPTIONS=--max-old-space-size=4096`), or split the largest texts and images",
  ],
};
