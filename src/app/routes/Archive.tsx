import { Link } from "react-router-dom";
import { formatMonthDay } from "../../model/date.ts";
import { groupByYear, type Year } from "../../model/filter.ts";
import type { Post } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import { notFound, type Page } from "../page.ts";
import { useLanguage, useWords } from "../shell.ts";
import styles from "./routes.module.css";

type Line = Pick<Post, "slug" | "title" | "date" | "language">;

interface ArchiveView {
  years: Year<Line>[];
}

/** `/archive/`: every post by year. */
export const archivePage: Page<ArchiveView> = {
  async load(library) {
    const { posts } = await library.manifest();
    return { years: groupByYear(posts.map(toLine)) };
  },
  head: (_view, _site, words) => ({ title: words.archive }),
  View: Archive,
};

/** `/archive/<year>/`: the posts of one year. */
export const yearPage: Page<ArchiveView> = {
  async load(library, params) {
    const { posts } = await library.manifest();
    const years = groupByYear(posts.map(toLine));
    const found = years.filter(({ year }) => year === params["year"]);
    if (found.length === 0) {
      throw notFound(
        years.flatMap(({ year }) => (year ? [{ title: year, href: paths.year.href(year) }] : [])),
      );
    }
    return { years: found };
  },
  head: ({ years: [first] }, _site, words) => ({ title: words.year(first?.year ?? "") }),
  View: Archive,
};

function toLine({ slug, title, date, language }: Post): Line {
  return { slug, title, date, language };
}

function Archive({ view: { years } }: { view: ArchiveView }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{words.archive}</h1>
      </header>
      {years.map(({ year, posts }) => (
        <section key={year ?? ""} className={styles["year"]}>
          <h2>
            {year ? <Link to={paths.year.href(year)}>{words.year(year)}</Link> : words.undated}{" "}
            <span className={styles["count"]}>{words.postCount(posts.length)}</span>
          </h2>
          {posts.map(({ slug, title, date, language: postLanguage }) => (
            <article key={slug} className={styles["line"]}>
              <Link to={paths.post.href(slug)} lang={postLanguage}>
                {title}
              </Link>
              {date && <time dateTime={date}>{formatMonthDay(date, language)}</time>}
            </article>
          ))}
        </section>
      ))}
    </>
  );
}
