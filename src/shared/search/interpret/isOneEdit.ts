/**
 * Whether two words are apart by exactly one edit: a character other, more or fewer, or two neighbours that changed places
 * (Damerau 1964, «A technique for computer detection and correction of spelling errors»).
 */
export function isOneEdit(one: string, other: string): boolean {
  const more = one.length - other.length;
  if (more < -1 || more > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  if (more === 1) return one.slice(same + 1) === other.slice(same);
  if (more === -1) return one.slice(same) === other.slice(same + 1);
  if (same === one.length) return false;
  const isTransposed = one[same] === other[same + 1] && one[same + 1] === other[same];
  return (
    one.slice(same + 1) === other.slice(same + 1) ||
    (isTransposed && one.slice(same + 2) === other.slice(same + 2))
  );
}
