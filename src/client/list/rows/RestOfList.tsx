import { formatDay } from "../../../shared/content/calendarDay.ts";
import { type PostLineData, PostLine } from "./PostLine.tsx";
import { usePageContext } from "../../data/shell.ts";

/** Lists the posts after the first rows of a long list, one per line, for browsers without JavaScript. */
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
