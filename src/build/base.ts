import { ContentError } from "./problem.ts";

/**
 * The path below which a site stands, as Vite gives it: that makes `/blog/` of `/blog` and of `blog`, but lets through, for a build, an
 * address or a relative path (https://vite.dev/guide/build#relative-base), from which the addresses of pages cannot be told.
 */
export function checkBase(base: string): string {
  if (/^\/(?!\/)(?:.*\/)?$/.test(base)) return base;
  throw new ContentError(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
}
