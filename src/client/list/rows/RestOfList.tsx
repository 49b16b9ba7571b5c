import { formatDay } from "../../../shared/content/calendarDay.ts";
import { type PostLineData, PostLine } from "./PostLine.tsx";
import { usePageContext } from "../../data/shell.ts";

/** For browsers without JavaScript: the posts of a long list after its first rows, one per line. */
export function RestOfList({ posts }: { posts: readonly PostLineData[] | undefined }) {
  const { language } = usePageContext();
  if (!posts) return null;
  return (
    <noscript>
      {posts.map((post) => (
        <PostLine key={post.url} post={post} day={(date) => formatDay(date, language)} />
      ))}
    </noscript>
  );
}
