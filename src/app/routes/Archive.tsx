import { useLoaderData } from "react-router-dom";
import { groupByYear, type Year } from "../../model/archive.ts";
import { formatMonthDay } from "../../model/date.ts";
import { paths } from "../../model/paths.ts";
import { type Line, PostLine, toLine } from "../components/PostLine.tsx";
import type { Page } from "../page.ts";
import { useListSetting } from "../explorer/useListSetting.ts";
import styles from "./routes.module.css";

interface ArchiveView {
  years: (Year<Line> & { count: number })[];
}

/** With more posts than these the archive names the years alone; each has a page of its own. */
const MANY = 1000;

/** `/archive/`: every post by year. */
export const routePage: Page<ArchiveView> = {
  async load(library) {
    const { posts } = await library.manifest();
    const years = groupByYear(posts.map(toLine));
    return {
      years: years.map(({ year, posts: lines }) => ({
        year,
        count: lines.length,
        // Undated posts have no page of their own.
        posts: posts.length > MANY && year ? [] : lines,
      })),
    };
  },
  head: (_view, _site, words) => ({ title: words.archive }),
  View: Archive,
};

function Archive() {
  const { years } = useLoaderData<ArchiveView>();
  const { words, language, base } = useListSetting();
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{words.archive}</h1>
      </header>
      {years.map(({ year, count, posts }) => (
        <section key={year ?? ""} className={styles["year"]}>
          <h2>
            {year ? <a href={base + paths.year.href(year)}>{words.year(year)}</a> : words.undated}{" "}
            <span className={styles["count"]}>{words.postCount(count)}</span>
          </h2>
          {posts.map((post) => (
            <PostLine key={post.url} post={post} day={(date) => formatMonthDay(date, language)} />
          ))}
        </section>
      ))}
    </>
  );
}
