/**
 * Whether two words differ by exactly one edit: one character is substituted, inserted, deleted or swapped with its
 * neighbour. Source: Damerau 1964, «A technique for computer detection and correction of spelling errors».
 */
export function isOneEdit(one: string, other: string): boolean {
  const excess = one.length - other.length;
  if (excess < -1 || excess > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  if (excess === 1) return one.slice(same + 1) === other.slice(same);
  if (excess === -1) return one.slice(same) === other.slice(same + 1);
  if (same === one.length) return false;
  const isTransposed = one[same] === other[same + 1] && one[same + 1] === other[same];
  return (
    one.slice(same + 1) === other.slice(same + 1) ||
    (isTransposed && one.slice(same + 2) === other.slice(same + 2))
  );
}
