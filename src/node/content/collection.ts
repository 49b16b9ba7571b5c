import type { RoutePath } from "../../shared/urls/urlTypes.ts";

/** A group of posts that are listed together. */
export interface Collection {
  /** Path relative to the content folder (`""` is the content folder itself), or a glob pattern such as `docs/*\/posts/**`. */
  folder: string;
  /** Name in the interface; `undefined` if the site sets none. */
  name: string | undefined;
  /** URL of the list of its posts, such as `/essays/`. */
  path?: RoutePath | undefined;
  /** Pattern of its posts' URLs. Default: the pattern of the site. */
  permalink?: string | undefined;
}
