interface Options<File> {
  fetch(url: string): Promise<File>;
  /** About how many bytes one takes in memory. */
  sizeOf(file: File): number;
  /** In bytes; those asked for longest ago are dropped first. */
  most: number;
}

/** Fetches each file once and keeps it while there is room; what could not be fetched is tried anew when it is asked for again. */
export function cacheFiles<File>({ fetch, sizeOf, most }: Options<File>): (url: string) => Promise<File> {
  // Maps remember the order in which their keys came.
  const kept = new Map<string, { file: Promise<File>; size: number }>();
  let total = 0;
  const drop = (url: string) => {
    total -= kept.get(url)?.size ?? 0;
    kept.delete(url);
  };
  const begin = (url: string) => {
    const entry = { file: fetch(url), size: 0 };
    const note = (file: File) => {
      entry.size = sizeOf(file);
      total += entry.size;
      for (const [oldest, { size }] of kept) {
        if (total <= most) break;
        if (size > 0 && oldest !== url) drop(oldest);
      }
    };
    entry.file.then(note, () => drop(url));
    return entry;
  };
  return (url) => {
    const entry = kept.get(url) ?? begin(url);
    kept.delete(url);
    kept.set(url, entry);
    return entry.file;
  };
}
