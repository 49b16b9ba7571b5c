import { useEffect, useRef } from "react";
import type { Post } from "../../shared/manifest/schema.ts";
import { withMessages } from "../data/messages.ts";
import { useShell, useMessages } from "../data/shell.ts";
import styles from "./Comments.module.css";

/** Comments of a post, stored on GitHub. Loaded when the reader scrolls close to them, presses the button or returns from signing in. */
export function Comments({ post }: { post: Pick<Post, "slug" | "url" | "summary"> }) {
  const messages = useMessages();
  const { giscus, language = "ko" } = useShell()?.site ?? {};
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = section.current;
    if (!element || !giscus) return undefined;
    let isAsked = false;
    let close = () => {};
    const open = () => {
      if (isAsked) return;
      isAsked = true;
      withMessages(import("./openComments.ts")).then(
        ({ openComments }) => void (isAsked && (close = openComments(element, { post, giscus, language }))),
        () => void (isAsked = false),
      );
    };
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && open(), {
      rootMargin: "200px",
    });
    observer.observe(element);
    // giscus adds this parameter to the URL when the reader returns to the comments after signing in.
    if (location.search.includes("giscus=")) open();
    const button = element.querySelector("button");
    button?.addEventListener("click", open);
    return () => {
      isAsked = false;
      button?.removeEventListener("click", open);
      observer.disconnect();
      close();
    };
  }, [giscus, language, post]);
  if (!giscus) return null;
  return (
    <section ref={section} className={styles["comments"]} aria-labelledby="maru-comments" lang={language}>
      <h2 id="maru-comments">{messages.comments.title}</h2>
      <p>
        <button type="button">{messages.comments.show}</button>
        <a href={`https://github.com/${giscus.repo}/discussions`}>{messages.comments.onGitHub}</a>
      </p>
    </section>
  );
}
