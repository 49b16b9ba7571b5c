interface Options<File> {
  fetch(url: string): Promise<File>;
  /** Returns the approximate size of a file in memory, in bytes. */
  sizeOf(file: File): number;
  /**
   * Total size of the cached files, in bytes, above which files are evicted. The file that was loaded last is not
   * evicted, even if it is larger.
   */
  maxBytes: number;
}

/**
 * Creates a fetch function that caches files in memory and evicts the least recently used ones if `maxBytes` is
 * exceeded. Concurrent requests for the same file share one fetch. A failed fetch is not cached.
 */
export function createFileCache<File>({
  fetch,
  sizeOf,
  maxBytes,
}: Options<File>): (url: string) => Promise<File> {
  // A Map iterates in insertion order. Each request inserts its entry again, so the least recently used entry is
  // first.
  const entries = new Map<string, { file: Promise<File>; size: number }>();
  let total = 0;
  const remove = (url: string) => {
    total -= entries.get(url)?.size ?? 0;
    entries.delete(url);
  };
  const add = (url: string) => {
    const entry = { file: fetch(url), size: 0 };
    const updateSize = (file: File) => {
      entry.size = sizeOf(file);
      total += entry.size;
      for (const [oldest, { size }] of entries) {
        if (total <= maxBytes) break;
        if (size > 0 && oldest !== url) remove(oldest);
      }
    };
    entry.file.then(updateSize, () => remove(url));
    return entry;
  };
  return (url) => {
    const entry = entries.get(url) ?? add(url);
    entries.delete(url);
    entries.set(url, entry);
    return entry.file;
  };
}
