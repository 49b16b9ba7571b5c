import { memo } from "react";
import type { Post } from "../../../shared/manifest/schema.ts";
import type { PageContext } from "../../data/shell.ts";
import { Meta } from "../../post/Meta.tsx";
import { Title } from "../../post/Title.tsx";
import styles from "./PostRows.module.css";

/** The fields of a post that a list shows. */
export type Card = Pick<
  Post,
  | "url"
  | "title"
  | "date"
  | "updated"
  | "language"
  | "tags"
  | "summary"
  | "minutes"
  | "pinned"
  | "draft"
  | "scheduled"
>;

/** Picks the fields of a post that a list shows. */
export function toCard({
  url,
  title,
  date,
  updated,
  language,
  tags,
  summary,
  minutes,
  pinned,
  draft,
  scheduled,
}: Post): Card {
  return { url, title, date, updated, language, tags, summary, minutes, pinned, draft, scheduled };
}

interface Props {
  posts: readonly Card[];
  context: PageContext;
  /** Whether the posts still lack their summaries. */
  isPending: boolean;
  /**
   * Whether rows reserve space for a summary of full length. Rows that were first rendered without summaries keep this space when the
   * summaries arrive, to avoid layout shifts.
   */
  isReserved: boolean;
}

/** Posts as full-width rows. Uses plain links, which share one listener, because a list may have ten thousand rows. */
export const PostRows = memo(function PostRows({ posts, context, isPending, isReserved }: Props) {
  return posts.map((post) => (
    <article key={post.url} className={styles["board"]} lang={post.language}>
      <h2>
        <a href={post.url} rel="bookmark">
          <Title>{post.title}</Title>
        </a>
      </h2>
      {(post.summary || isPending) && (
        <p className={isReserved ? styles["reserved"] : undefined}>{post.summary}</p>
      )}
      <Meta post={post} context={context} />
    </article>
  ));
});
