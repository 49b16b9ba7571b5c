import { foldId, type OtherIds } from "./otherIds.ts";

/** Returns the id of the heading at a path, which may skip levels: `chapter#section` finds `chapter#part#section`. */
export function idAtPath(path: string, ids: OtherIds): string | undefined {
  const wanted = path.split("#").map(foldId);
  const [, id] = ids.find(([key]) => key.includes("#") && leadsTo(wanted, key.split("#"))) ?? [];
  return id;
}

function leadsTo(wanted: readonly string[], names: readonly string[]): boolean {
  if (wanted.at(-1) !== names.at(-1)) return false;
  let next = 0;
  for (const name of names) if (name === wanted[next]) next += 1;
  return next === wanted.length;
}
