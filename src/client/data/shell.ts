import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { createContext, useContext, useMemo } from "react";
import { useHref } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import type { Site, StandingPage } from "../../shared/manifest/schema.ts";
import { paths } from "../../shared/urls/routes.ts";
import { type CoreMessages, coreMessagesFor } from "../../shared/i18n/coreMessages.ts";

export const SHELL_ID = "shell";

/** What every page shows around its own: the site's settings and the way to its standing pages. */
export interface Shell {
  site: Site;
  /** Whether the manifest is too large to be fetched for one who may only read this page. */
  isLarge?: boolean;
  pages: Pick<StandingPage, "slug" | "title">[];
}

/** Posts: the manifest of more is above 64 KB as it is sent, and takes a phone tenths of a second to read. */
const MOST_AHEAD = 2000;

/** Slugs of pages that the footer leaves out: the home page, introductions of what the header links to, and pages in folders. */
const UNLISTED = /^(?:tags|archive|search)?$|\//;

export async function loadShell(library: Library): Promise<Shell> {
  const { site, pages, posts } = await library.manifest();
  // Where the site has a navigation, that leads to its pages; else the foot of each page leads to those at the top.
  const listed = site.nav ? [] : pages.filter(({ slug }) => !UNLISTED.test(slug));
  const isLarge = posts.length > MOST_AHEAD;
  return { site, ...(isLarge && { isLarge }), pages: listed.map(({ slug, title }) => ({ slug, title })) };
}

/** Beside the router's own, which tells all who read it of every step of a navigation. */
export const ShellContext = createContext<Shell | undefined>(undefined);

/** The shell's data; `undefined` where not even that could be loaded. */
export function useShell(): Shell | undefined {
  return useContext(ShellContext);
}

/** The app's words in the language of the site. */
export function useMessages(): CoreMessages {
  return coreMessagesFor(useLanguage());
}

/** The language of the site. */
export function useLanguage(): string {
  return useShell()?.site.language ?? "ko";
}

/** What is the same in every row of a list, found once. */
export interface PageContext {
  messages: CoreMessages;
  language: string;
  /** What stands before every address of the site: nothing, or `/blog`. */
  base: string;
}

export function usePageContext(): PageContext {
  const language = useLanguage();
  const base = useHref("/").replace(/\/$/, "");
  return useMemo(() => ({ messages: coreMessagesFor(language), language, base }), [language, base]);
}

/** The address of the list, below the base. */
export function useListHref(): RoutePath {
  return paths.list.href(1, useShell()?.site);
}
