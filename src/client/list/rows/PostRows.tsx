import { memo } from "react";
import type { Post } from "../../../shared/manifest/schema.ts";
import type { Setting } from "../../data/shell.ts";
import { Meta } from "../../post/Meta.tsx";
import { Title } from "../../post/Title.tsx";
import styles from "./PostRows.module.css";

/** What a list shows of a post. */
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
  setting: Setting;
  /** Whether summaries are still to come. */
  isPending: boolean;
  /** Whether rows have space for a summary of full length: those drawn before their summaries keep it, so that nothing moves. */
  isReserved: boolean;
}

/**
 * Posts as full-width boards parted by seams. Their links are plain: a list may have ten thousand rows, and one listener for
 * all of them serves it better than one each.
 */
export const PostRows = memo(function PostRows({ posts, setting, isPending, isReserved }: Props) {
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
      <Meta post={post} setting={setting} />
    </article>
  ));
});
