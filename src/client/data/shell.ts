import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { createContext, useContext, useMemo } from "react";
import { useHref } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import type { Site, StandingPage } from "../../shared/manifest/schema.ts";
import { paths } from "../../shared/urls/routes.ts";
import { type CoreMessages, coreMessagesFor } from "./messages.ts";

/** ID of the layout's route, and key of the {@link Shell} in the router's loader data. */
export const SHELL_ID = "shell";

/** Data of the layout around every page: the site's settings and the pages that the footer links to. */
export interface Shell {
  site: Site;
  /** Whether the manifest is too large to be prefetched before the reader's first interaction. */
  isLarge?: boolean;
  pages: Pick<StandingPage, "slug" | "title">[];
}

/**
 * Maximum number of posts of a site whose manifest is prefetched before the reader's first interaction. A larger manifest exceeds 64 KB
 * compressed, and processing it blocks a phone for over 100 ms.
 */
const MAX_PREFETCHED_POSTS = 2000;

/** Matches slugs of pages that the footer omits: the home page, introductions of generated pages, and pages in folders. */
const UNLISTED = /^(?:tags|archive|search)?$|\//;

/** Loads the data of the layout. */
export async function loadShell(library: Library): Promise<Shell> {
  const { site, pages, posts } = await library.manifest();
  // The footer links to pages only if the author configured no navigation. Otherwise the navigation is expected to link to them.
  const listed = site.nav ? [] : pages.filter(({ slug }) => !UNLISTED.test(slug));
  const isLarge = posts.length > MAX_PREFETCHED_POSTS;
  return { site, ...(isLarge && { isLarge }), pages: listed.map(({ slug, title }) => ({ slug, title })) };
}

/** Context with the shell's data. Used instead of the router's context, which rerenders components at each step of a navigation. */
export const ShellContext = createContext<Shell | undefined>(undefined);

/** Returns the shell's data; `undefined` if it could not be loaded. */
export function useShell(): Shell | undefined {
  return useContext(ShellContext);
}

/** Returns the messages that every page's code needs, in the language of the site. */
export function useMessages(): CoreMessages {
  return coreMessagesFor(useLanguage());
}

/** Returns the language of the site, a BCP 47 tag; `ko` if the shell's data could not be loaded. */
export function useLanguage(): string {
  return useShell()?.site.language ?? "ko";
}

/** Values that many components need. Lists pass them to their rows, so that they are not computed once per row. */
export interface PageContext {
  messages: CoreMessages;
  language: string;
  /** Base path of the site without the trailing slash: empty, or a path such as `/blog`. */
  base: string;
}

/** Returns the context of the current page, memoized. */
export function usePageContext(): PageContext {
  const language = useLanguage();
  const base = useHref("/").replace(/\/$/, "");
  return useMemo(() => ({ messages: coreMessagesFor(language), language, base }), [language, base]);
}

/** Returns the URL of the list of all posts, without the base path. */
export function useListHref(): RoutePath {
  return paths.list.href(1, useShell()?.site);
}
