interface Options<File> {
  fetch(address: string): Promise<File>;
  /** About how many bytes one takes in memory. */
  sizeOf(file: File): number;
  /** In bytes; those asked for longest ago are dropped first. */
  most: number;
}

/** Fetches each file once and keeps it while there is room; what could not be fetched is tried anew when it is asked for again. */
export function keepFiles<File>({ fetch, sizeOf, most }: Options<File>): (address: string) => Promise<File> {
  // Maps remember the order in which their keys came.
  const kept = new Map<string, { file: Promise<File>; size: number }>();
  let total = 0;
  const drop = (address: string) => {
    total -= kept.get(address)?.size ?? 0;
    kept.delete(address);
  };
  const begin = (address: string) => {
    const entry = { file: fetch(address), size: 0 };
    const note = (file: File) => {
      entry.size = sizeOf(file);
      total += entry.size;
      for (const [oldest, { size }] of kept) {
        if (total <= most) break;
        if (size > 0 && oldest !== address) drop(oldest);
      }
    };
    entry.file.then(note, () => drop(address));
    return entry;
  };
  return (address) => {
    const entry = kept.get(address) ?? begin(address);
    kept.delete(address);
    kept.set(address, entry);
    return entry.file;
  };
}
