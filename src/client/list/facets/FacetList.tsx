import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { type KeyboardEvent, useId } from "react";
import type { FacetValue } from "../../../shared/listing/filter.ts";
import { type FeatureContext, useFeatureContext } from "../../data/featureContext.ts";
import styles from "./Facets.module.css";

/** A value of a facet, with the URLs of the lists that its links open. */
export interface FacetRow {
  value: FacetValue;
  /** URL of the list with this value chosen, or without this choice if `isChosen`. */
  href: RoutePath;
  isChosen: boolean;
  /** URL of the list without the posts that have this value; `undefined` if the value cannot be excluded. */
  withoutHref?: RoutePath | undefined;
}

/** Number of values that remain visible when the others are folded. */
const OPEN = 6;

/** A facet: its name and its values. */
export function FacetList({ title, rows }: { title: string; rows: readonly FacetRow[] }) {
  const { messages } = useFeatureContext();
  const id = useId();
  // Folding one or two rows would save hardly any space, because the button that unfolds them needs a row too.
  const open = rows.length > OPEN + 2 ? rows.slice(0, OPEN) : rows;
  const folded = rows.slice(open.length);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <FacetRows rows={open} />
      {folded.length > 0 && (
        <details open={folded.some(({ isChosen }) => isChosen) || undefined}>
          <summary>{messages.post.more(folded.length)}</summary>
          <FacetRows rows={folded} />
        </details>
      )}
    </section>
  );
}

/** The values of a facet. Each has its number of posts, a link that toggles the choice and, if possible, a link that excludes the value. */
export function FacetRows({ rows }: { rows: readonly FacetRow[] }) {
  const context = useFeatureContext();
  return (
    <ul>
      {rows.map((row) => (
        <Row key={row.value.slug} row={row} context={context} />
      ))}
    </ul>
  );
}

function Row({
  row: { value, href, isChosen, withoutHref },
  context: { messages, base },
}: {
  row: FacetRow;
  context: FeatureContext;
}) {
  return (
    <li>
      <a
        href={base + href}
        aria-current={isChosen ? "true" : undefined}
        aria-keyshortcuts={withoutHref && "-"}
        onKeyDown={pressMinus}
      >
        <span>{value.name}</span>{" "}
        <span className={styles["count"]}>
          <span aria-hidden="true">{value.count}</span>
          <span className="visually-hidden">{messages.list.postCount(value.count)}</span>
        </span>
      </a>
      {withoutHref && (
        <a
          className={styles["without"]}
          href={base + withoutHref}
          title={messages.list.excludeHint}
          aria-label={messages.list.exclude(value.name)}
          data-without=""
        >
          −
        </a>
      )}
    </li>
  );
}

/** Excludes the focused value when `-` is pressed, if it can be excluded. */
function pressMinus(event: KeyboardEvent<Element>): void {
  if (event.key !== "-" || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.currentTarget.closest("li");
  row?.querySelector<HTMLElement>("[data-without]")?.click();
}
