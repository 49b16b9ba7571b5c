import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { useState } from "react";
import type { Card } from "./PostRows.tsx";
import { Rows } from "./Rows.tsx";

interface List {
  /** URL of the list, without the base path. Used as its key. */
  href: RoutePath;
  posts: readonly Card[];
  isPending: boolean;
}

/** Maximum number of posts of a list that is removed at once. Longer lists are removed in steps, so that the next list is not delayed. */
const MANY_ROWS = 200;

/** The current list, and previous long lists, which are hidden until all their rows are removed. */
export function RowLists({ href, posts, isPending }: List) {
  const [current, setCurrent] = useState<List>({ href, posts, isPending });
  const [leaving, setLeaving] = useState<List[]>([]);
  if (current.href !== href || current.posts !== posts || current.isPending !== isPending) {
    const isLong = current.href !== href && current.posts.length > MANY_ROWS;
    setCurrent({ href, posts, isPending });
    setLeaving([...leaving, ...(isLong ? [current] : [])].filter((list) => list.href !== href));
  }
  return [...leaving, { href, posts, isPending }].map((list) => (
    <Rows
      key={list.href}
      posts={list.posts}
      isPending={list.isPending}
      isLeaving={list.href !== href}
      onGone={() => setLeaving((lists) => lists.filter((other) => other.href !== list.href))}
    />
  ));
}
