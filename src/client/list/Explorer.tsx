import { EMPTY_SELECTION } from "../../shared/listing/selection.ts";
import { memo } from "react";
import { paths } from "../../shared/urls/routes.ts";
import { Pagination } from "./Pagination.tsx";
import { LIST_ID } from "../entry/hydration.ts";
import { useShell } from "../data/shell.ts";
import { Chips } from "./facets/Chips.tsx";
import { describeChips } from "./facets/selectedChips.ts";
import { Facets } from "./facets/Facets.tsx";
import type { ListView } from "./loadList.ts";
import { Notices } from "./Notices.tsx";
import { QueryBox } from "./facets/QueryBox.tsx";
import { RestOfList } from "./rows/RestOfList.tsx";
import { RowLists } from "./rows/RowLists.tsx";
import { Sheet } from "./facets/Sheet.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useFeatureContext } from "../data/featureContext.ts";
import { useHrefOf } from "./useHrefOf.ts";
import styles from "./Explorer.module.css";

/** A list with its filters: a search box, a chip for each selected value, and facets. On small screens, a sheet contains the facets. */
export const Explorer = memo(function Explorer({ view }: { view: ListView }) {
  const { messages } = useFeatureContext();
  const hrefOf = useHrefOf();
  const { title, description, home } = useShell()?.site ?? {};
  const { selection, posts, total, page, pages, chips, facets, tagCount } = view;
  const href = page > 1 ? paths.list.href(page) : hrefOf(selection);
  const named = page > 1 ? messages.list.pageOf(page, pages) : describeChips(chips, messages);
  const sorted = selection.sort === "newest" ? undefined : messages.list.orders[selection.sort];
  const within = named || sorted;
  return (
    <div className={styles["explorer"]} data-within={within || undefined}>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{within || (home ? messages.site.list : title)}</h1>
        {!within && !home && description && <p>{description}</p>}
      </header>
      <div className={styles["controls"]} data-controls="">
        <div className={styles["search"]}>
          <QueryBox selection={selection} />
          <Sheet view={view} href={href} />
        </div>
        <Chips chips={chips} selection={selection} />
        <Toolbar selection={selection} total={total} href={href} />
      </div>
      <aside className={styles["panel"]} aria-label={messages.list.filter} data-controls="">
        <div>
          <a className={styles["skip"]} href={`#${LIST_ID}`}>
            {messages.list.skipToList}
          </a>
          <Facets selection={selection} facets={facets} tagCount={tagCount} />
        </div>
      </aside>
      <Notices view={view} />
      <RowLists href={href} posts={posts} isPending={view.isPending} />
      <RestOfList posts={view.rest} />
      <Pagination page={page} pages={pages} first={hrefOf(EMPTY_SELECTION)} />
    </div>
  );
});
