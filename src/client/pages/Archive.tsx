import { useLoaderData } from "react-router-dom";
import { groupByYear, type Year } from "../../shared/listing/archive.ts";
import { formatMonthDay } from "../../shared/content/calendarDay.ts";
import { paths } from "../../shared/urls/routes.ts";
import { Introduction } from "../layout/Introduction.tsx";
import { type PostLineData, PostLine, toLine } from "../list/rows/PostLine.tsx";
import { loadIntroduction, type IntroductionText } from "../data/introduction.ts";
import type { Page } from "../routing/routePage.ts";
import { useFeatureContext } from "../data/featureContext.ts";
import styles from "./pages.module.css";

interface ArchiveView extends Partial<IntroductionText> {
  years: (Year<PostLineData> & { count: number })[];
}

/** Maximum number of posts of a site whose archive lists all posts. The archive of a larger site lists only undated posts. */
const MANY = 1000;

/** `/archive/`: a link to each year, with the posts of the year if the site has at most {@link MANY} posts. */
export const routePage: Page<ArchiveView> = {
  async load(library) {
    const { posts } = await library.manifest();
    const years = groupByYear(posts.map(toLine));
    return {
      ...(await loadIntroduction(library, "archive")),
      years: years.map(({ year, posts: lines }) => ({
        year,
        count: lines.length,
        // Undated posts are always listed, because no page of a year contains them.
        posts: posts.length > MANY && year ? [] : lines,
      })),
    };
  },
  head: ({ title, summary = "" }, _site, messages) => ({
    title: title ?? messages.site.archive,
    description: summary,
  }),
  View: Archive,
};

function Archive() {
  const { years, ...text } = useLoaderData<ArchiveView>();
  const { messages, language, base } = useFeatureContext();
  return (
    <>
      <Introduction text={text} name={messages.site.archive} />
      {years.map(({ year, count, posts }) => (
        <section key={year ?? ""} className={styles["year"]}>
          <h2>
            {year ? (
              <a href={base + paths.year.href(year)}>{messages.list.year(year)}</a>
            ) : (
              messages.post.undated
            )}{" "}
            <span className={styles["count"]}>{messages.list.postCount(count)}</span>
          </h2>
          {posts.map((post) => (
            <PostLine key={post.url} post={post} day={(date) => formatMonthDay(date, language)} />
          ))}
        </section>
      ))}
    </>
  );
}
