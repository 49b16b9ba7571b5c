import { Link } from "react-router-dom";
import type { Post } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import { useWords } from "../shell.ts";
import styles from "./Neighbours.module.css";

export type Neighbour = Pick<Post, "slug" | "title" | "language">;

interface Props {
  newer: Neighbour | undefined;
  older: Neighbour | undefined;
}

/** The posts before and after this one in time. */
export function Neighbours({ newer, older }: Props) {
  const words = useWords();
  if (!newer && !older) return null;
  return (
    <nav className={styles["neighbours"]} aria-label={words.neighbours}>
      {older && <NeighbourLink label={words.olderPost} rel="prev" post={older} />}
      {newer && <NeighbourLink label={words.newerPost} rel="next" post={newer} />}
    </nav>
  );
}

function NeighbourLink({ label, rel, post }: { label: string; rel: string; post: Neighbour }) {
  return (
    <Link to={paths.post.href(post.slug)} rel={rel}>
      <small>{label}</small> <span lang={post.language}>{post.title}</span>
    </Link>
  );
}
