import { Link } from "react-router-dom";
import type { Post } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import { Meta } from "./Meta.tsx";
import { Title } from "./Title.tsx";
import styles from "./PostList.module.css";

/** What a list shows of a post. */
export type Card = Pick<Post, "slug" | "title" | "date" | "language" | "tags" | "summary" | "minutes">;

export function toCard({ slug, title, date, language, tags, summary, minutes }: Post): Card {
  return { slug, title, date, language, tags, summary, minutes };
}

/** Posts as full-width boards parted by seams. */
export function PostList({ posts }: { posts: readonly Card[] }) {
  return (
    <div className={styles["boards"]}>
      {posts.map((post) => (
        <article key={post.slug} className={styles["board"]} lang={post.language}>
          <h2>
            <Link to={paths.post.href(post.slug)}>
              <Title>{post.title}</Title>
            </Link>
          </h2>
          {post.summary && <p>{post.summary}</p>}
          <Meta post={post} />
        </article>
      ))}
    </div>
  );
}
