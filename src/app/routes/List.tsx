import { useLoaderData } from "react-router-dom";
import { describeChips } from "../explorer/chips.ts";
import { Explorer } from "../explorer/Explorer.tsx";
import { type ListView, loadList } from "../explorer/loadList.ts";
import { useWhole } from "../explorer/useWhole.ts";
import type { Page } from "../page.ts";

/** `/`, `/page/2/`, `/tags/ai/`, `/archive/2025/`, `/?tag=ai&not=oracle`: every list there is. */
export const listPage: Page<ListView> = {
  load: loadList,
  head({ selection, chips, posts, total, page, pages }, _site, words) {
    if (page > 1) return { title: words.pageOf(page, pages) };
    if (chips.length === 0) return selection.sort === "newest" ? {} : { title: words.sorted[selection.sort] };
    const chosen = describeChips(chips, words);
    const titles = posts.slice(0, 3).map(({ title }) => title);
    return {
      title: `${chosen} (${words.postCount(total)})`,
      description: `${chosen}: ${titles.join(", ")}`,
    };
  },
  View: List,
};

function List() {
  const view = useLoaderData<ListView>();
  useWhole(view.isPart);
  return <Explorer view={view} />;
}
