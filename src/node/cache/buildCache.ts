/** Cache that all builds started in a folder share. */
export interface BuildCache {
  cacheFolder: string;
  /** Hash of Maru's code and the version of Node. If two hashes are equal, the code behaves the same. */
  codeHash: string;
}
