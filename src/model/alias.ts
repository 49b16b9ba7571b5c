import { decodeAddress } from "./decodeAddress.ts";
interface Aliased {
  aliases: readonly string[];
}

/** The post that had the address `path` (below the base) before; case, escapes, a closing slash and `index.html` make no difference. */
export function findByAlias<P extends Aliased>(posts: readonly P[], path: string): P | undefined {
  const asked = foldAddress(path);
  return posts.find(({ aliases }) => aliases.some((alias) => foldAddress(alias) === asked));
}

function foldAddress(address: string): string {
  return decodeAddress(address)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\/(?:index\.html?)?$/, "");
}
