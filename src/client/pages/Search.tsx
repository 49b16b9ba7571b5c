import { useEffect, useLayoutEffect, useMemo } from "react";
import { Link, replace, useLoaderData, useLocation } from "react-router-dom";
import type { Filter } from "../../shared/listing/filter.ts";
import { paths } from "../../shared/urls/routes.ts";
import {
  readSelection,
  searchHref,
  type Selection,
  SINGLE_FACETS,
  EMPTY_SELECTION,
} from "../../shared/listing/selection.ts";
import { loadedMessages } from "../data/messages.ts";
import { adoptSearchStyles } from "../search/adoptSearchStyles.ts";
import { useLibrary } from "../data/libraryContext.ts";
import { Introduction } from "../layout/Introduction.tsx";
import { loadIntroduction, type IntroductionText } from "../data/introduction.ts";
import type { Page } from "../routing/routePage.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { createUrlWriter } from "../search/createUrlWriter.ts";
import { openSearch } from "../search/openSearch.ts";
import { type Scope, scopeOf } from "../search/scope.ts";
import { searchClientOf } from "../search/worker/searchClient.ts";
import { SearchPanel } from "../search/SearchPanel.tsx";
import { type FeatureContext, useFeatureContext } from "../data/featureContext.ts";
import { useShell } from "../data/shell.ts";
import { useHydrated } from "../ui/useHydrated.ts";

interface SearchView extends Partial<IntroductionText> {
  query: string;
  scope: Scope | undefined;
}

/** Number of results that are shown at first, and number of results that each further step adds. */
const STEP = 20;

/** `/search/?q=word`, or `/search/?tag=ai&q=word` to search a filtered list: a search whose URL can be shared. */
export const routePage: Page<SearchView> = {
  async load(library, { url }) {
    const [filter, { site }] = await Promise.all([library.filter(), library.manifest()]);
    const selection = withKnownValues(filter.resolve(readSelection(url.searchParams)), filter);
    const canonical = searchHref(selection);
    const [, query = ""] = canonical.split("?");
    // Compares decoded parameters, because URLs may differ in their escaping.
    if (`${new URLSearchParams(query)}` !== `${url.searchParams}`) throw replace(canonical);
    const scope = await scopeOf(library, { selection, language: site.language });
    return { query: selection.q, scope, ...(await loadIntroduction(library, "search")) };
  },
  head: ({ query, title, summary = "" }, { language }, messages) => ({
    title: query ? loadedMessages(language).search.title(query) : (title ?? messages.site.search),
    description: summary,
  }),
  View: Search,
};

/** Opens the search dialog. Defined here so that it shares a chunk with this page, because both need the same code. */
export function act(_link: Element, language: string, running: RunningApp): void {
  openSearch(language, running);
}

/** Removes from a selection all tags, years, categories and sections that the site does not have. */
function withKnownValues(selection: Selection, filter: Filter): Selection {
  const tags = selection.tags.filter((slug) => filter.nameOf("tags", slug) !== undefined);
  const not = selection.not.filter((slug) => filter.nameOf("tags", slug) !== undefined);
  const singles = SINGLE_FACETS.map((facet) => {
    const slug = selection[facet];
    return [facet, slug !== undefined && filter.nameOf(facet, slug) !== undefined ? slug : undefined];
  });
  return { ...EMPTY_SELECTION, q: selection.q, tags, not, ...Object.fromEntries(singles) };
}

function Search() {
  const view = useLoaderData<SearchView>();
  const { key } = useLocation();
  const context = useFeatureContext();
  const isHydrated = useHydrated();
  const { messages } = context;
  return (
    <>
      <Introduction text={view} name={messages.site.search} />
      {isHydrated ? (
        <SearchOnPage key={key} view={view} context={context} />
      ) : (
        <noscript>
          <p>{messages.search.needsScript}</p>
          <p>
            <Link to={paths.archive.href()}>{messages.site.archive}</Link> ·{" "}
            <Link to={paths.tags.href()}>{messages.site.tags}</Link>
          </p>
        </noscript>
      )}
    </>
  );
}

function SearchOnPage({ view, context }: { view: SearchView; context: FeatureContext }) {
  const library = useLibrary();
  const client = useMemo(() => library && searchClientOf(library), [library]);
  const site = useShell()?.site.title;
  useLayoutEffect(adoptSearchStyles, []);
  useEffect(() => {
    // Runs before `useRouteAnnouncement`, which would focus the heading if no control had the focus.
    if (!view.query) document.querySelector<HTMLElement>("main .maru-search input")?.focus();
  }, [view.query]);
  const url = useMemo(() => createUrlWriter(context, site), [context, site]);
  useEffect(() => {
    // Updates the URL before a link is followed, so that Back returns to the current search.
    document.addEventListener("click", url.flush, true);
    return () => {
      document.removeEventListener("click", url.flush, true);
      url.stop();
    };
  }, [url]);
  return (
    client && <SearchPanel context={context} client={client} start={view} step={STEP} onChange={url.write} />
  );
}
