import {
  Link,
  NavLink,
  Outlet,
  ScrollRestoration,
  useNavigation,
  useRouteLoaderData,
} from "react-router-dom";
import { Failure } from "./Failure.tsx";
import { paths } from "../../model/paths.ts";
import { type Shell, SHELL_ID, ShellContext, useShell, useWords } from "../shell.ts";
import { useRouteAnnouncement } from "../useRouteAnnouncement.ts";
import styles from "./Layout.module.css";

/** What stands around a failure where not even the shell's data could be loaded. */
export function BareLayout() {
  return (
    <main className={styles["main"]}>
      <Failure />
    </main>
  );
}

/** What stands around every page: the site's name and the ways to its lists, for one who came by a shared link. */
export function Layout() {
  return (
    <ShellContext value={useRouteLoaderData<Shell>(SHELL_ID)}>
      <Frame />
    </ShellContext>
  );
}

function Frame() {
  const words = useWords();
  const { site, pages } = useShell() ?? {};
  const announced = useRouteAnnouncement();
  const isLoading = useNavigation().state !== "idle";
  return (
    <>
      <a className={styles["skip"]} href="#maru-content">
        {words.skipToContent}
      </a>
      <header className={styles["header"]} lang={site?.language}>
        <Link className={styles["name"]} to={paths.list.href()}>
          {site?.title}
        </Link>
        <nav className={styles["nav"]} aria-label={words.mainNavigation}>
          <NavLink to={paths.list.href()} end>
            {words.list}
          </NavLink>
          <NavLink to={paths.tags.href()}>{words.tags}</NavLink>
          <NavLink to={paths.archive.href()}>{words.archive}</NavLink>
        </nav>
        {isLoading && <div className={styles["progress"]} role="progressbar" aria-label={words.loading} />}
      </header>
      <main id="maru-content" className={styles["main"]} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles["footer"]} lang={site?.language}>
        <Link to={paths.list.href()}>{site?.author ?? site?.title}</Link>
        {pages?.map(({ slug, title }) => (
          <Link key={slug} to={paths.page.href(slug)}>
            {title}
          </Link>
        ))}
      </footer>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <ScrollRestoration />
    </>
  );
}
