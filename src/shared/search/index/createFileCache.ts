interface Options<File> {
  fetch(url: string): Promise<File>;
  /** Approximate size in memory, in bytes. */
  sizeOf(file: File): number;
  /** Upper bound of all sizes, in bytes. The least recently used files are evicted first. */
  maxBytes: number;
}

/**
 * Caches files in memory, least recently used first out. Concurrent requests share one fetch; a failed fetch is
 * not cached.
 */
export function createFileCache<File>({
  fetch,
  sizeOf,
  maxBytes,
}: Options<File>): (url: string) => Promise<File> {
  // A Map iterates in insertion order: the least recently used entry is first.
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
