import { useLoaderData } from "react-router-dom";
import { isEmptySelection, readSelection } from "../../shared/listing/selection.ts";
import { paths } from "../../shared/urls/routes.ts";
import { loadedMessages } from "../data/messages.ts";
import { describeChips } from "../list/facets/selectedChips.ts";
import { Explorer } from "../list/Explorer.tsx";
import { type ListView, loadList } from "../list/loadList.ts";
import { useWholeList } from "../list/useWholeList.ts";
import type { Page } from "../routing/routePage.ts";
import { StandingArticle, standingPage, type StandingView } from "./StandingPage.tsx";

type View = ListView | StandingView;

/** Page of a list, such as `/`, `/page/2/`, `/tags/ai/` or `/?tag=ai&not=oracle`. At `/`, a standing page may replace the list. */
export const routePage: Page<View> = {
  async load(library, request) {
    const { site } = await library.manifest();
    const selection = readSelection(request.url.searchParams);
    const isHome =
      request.pattern === paths.list.pattern && isEmptySelection(selection) && selection.sort === "newest";
    return site.home && isHome
      ? standingPage.load(library, { ...request, params: { "*": "" } })
      : loadList(library, request);
  },
  head(view, site, coreMessages) {
    if ("html" in view) return { ...standingPage.head(view, site, coreMessages), title: "" };
    const messages = loadedMessages(site.language);
    const { selection, chips, posts, total, page, pages } = view;
    if (page > 1) return { title: messages.list.pageOf(page, pages) };
    if (chips.length === 0) {
      if (selection.sort !== "newest") return { title: messages.list.orders[selection.sort] };
      return site.home ? { title: messages.site.list } : {};
    }
    const chosen = describeChips(chips, messages);
    const titles = posts.slice(0, 3).map(({ title }) => title);
    return {
      title: `${chosen} (${messages.list.postCount(total)})`,
      description: `${chosen}: ${titles.join(", ")}`,
    };
  },
  View: List,
};

/** Argument of {@link useWholeList} on a standing page, which has no list to load. */
const NO_LIST = { isPart: false, isPending: false, rest: undefined };

function List() {
  const view = useLoaderData<View>();
  useWholeList("isPart" in view ? view : NO_LIST);
  return "html" in view ? <StandingArticle view={view} /> : <Explorer view={view} />;
}
