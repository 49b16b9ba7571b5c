import { useEffect, useState } from "react";
import { Link, useHref } from "react-router-dom";
import type { Post } from "../../shared/manifest/schema.ts";
import { useLibrary } from "../data/libraryContext.ts";
import { belowBase } from "../routing/routePage.ts";
import { useMessages } from "../data/shell.ts";
import type { OpenedFrom } from "../list/openedFrom.ts";
import styles from "./Neighbours.module.css";

type Neighbour = Pick<Post, "url" | "title" | "language">;

/** The next newer and the next older post of a list; `undefined` at the ends of the list. */
export interface NeighboursOfPost {
  newer: Neighbour | undefined;
  older: Neighbour | undefined;
}

/** Returns the neighbours of the post at `index` among posts sorted from new to old. */
export function neighboursAt(posts: readonly Post[], index: number): NeighboursOfPost {
  return { newer: toNeighbour(posts[index - 1]), older: toNeighbour(posts[index + 1]) };
}

function toNeighbour(post: Post | undefined): Neighbour | undefined {
  return post && { url: post.url, title: post.title, language: post.language };
}

interface Props {
  /** URL of the post whose neighbours are shown. */
  of: string;
  neighbours: NeighboursOfPost;
  /** The list from which the post was opened, if any. */
  within: OpenedFrom | undefined;
}

/**
 * Shows links to the neighbours of a post in the list from which it was opened. If there is no such list, or until it
 * is loaded, shows the neighbours among all posts.
 */
export function Neighbours({ of, neighbours, within }: Props) {
  const messages = useMessages();
  const inside = useNeighboursWithin(of, within);
  const { newer, older } = inside ?? neighbours;
  if (!newer && !older) return null;
  const label = inside && within && messages.post.withinList(within.name);
  const state = inside && { within };
  return (
    <nav className={styles["neighbours"]} aria-label={messages.post.neighbours}>
      {label && <p>{label}</p>}
      {older && <NeighbourLink label={messages.post.previous} rel="prev" post={older} state={state} />}
      {newer && <NeighbourLink label={messages.post.next} rel="next" post={newer} state={state} />}
    </nav>
  );
}

interface LinkProps {
  label: string;
  rel: string;
  post: Neighbour;
  state: { within: OpenedFrom | undefined } | undefined;
}

function NeighbourLink({ label, rel, post, state }: LinkProps) {
  return (
    <Link to={belowBase(post.url, useHref("/"))} rel={rel} state={state}>
      <small>{label}</small> <span lang={post.language}>{post.title}</span>
    </Link>
  );
}

/**
 * Returns the neighbours in the list from which the post was opened. Returns `undefined` if there is no such list, if
 * it does not contain the post, or until it is loaded.
 */
function useNeighboursWithin(url: string, within: OpenedFrom | undefined): NeighboursOfPost | undefined {
  const library = useLibrary();
  const [found, setFound] = useState<{
    url: string;
    href: string;
    neighbours: NeighboursOfPost | undefined;
  }>();
  const href = within?.href;
  useEffect(() => {
    if (href === undefined || !library) return undefined;
    let isCurrent = true;
    import("../list/neighboursWithin.ts")
      .then(({ neighboursWithin }) => neighboursWithin(library, url, href))
      .then(
        (neighbours) => void (isCurrent && setFound({ url, href, neighbours })),
        // If the list cannot be loaded, the neighbours among all posts remain visible.
        () => undefined,
      );
    return () => void (isCurrent = false);
  }, [library, url, href]);
  return found?.url === url && found.href === href ? found.neighbours : undefined;
}
