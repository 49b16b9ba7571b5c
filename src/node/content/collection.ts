import type { RoutePath } from "../../shared/urls/urlTypes.ts";

/** A folder of posts, or a glob pattern of their paths. */
export interface Collection {
  /** Path from the content folder, `""` being that folder itself; or a glob such as `docs/*\/posts/**`. */
  folder: string;
  /** What readers choose it by; `undefined` if a site has one unnamed folder of posts. */
  name: string | undefined;
  /** URL of its list: `/essays/`. */
  path?: RoutePath | undefined;
  /** Pattern of its posts' URLs; overrides that of the site. */
  permalink?: string | undefined;
}
