import {
  Link,
  useLocation,
  Outlet,
  ScrollRestoration,
  useNavigation,
  useRouteLoaderData,
} from "react-router-dom";
import { SCROLL_OFFSETS_KEY } from "../list/rows/listGrowth.ts";
import { Failure } from "./Failure.tsx";
import { Loading } from "./Loading.tsx";
import type { NavItem } from "../../shared/manifest/schema.ts";
import { firstLink, isExternal, trailTo } from "../../shared/listing/navigation.ts";
import { paths } from "../../shared/urls/routes.ts";
import { type Shell, SHELL_ID, ShellContext, useListHref, useShell, useMessages } from "../data/shell.ts";
import { useTitleTransition } from "../post/titleTransition/useTitleTransition.ts";
import { useRouteAnnouncement } from "../routing/useRouteAnnouncement.ts";
import styles from "./Layout.module.css";

/** Layout of the error page, without header and footer. Used if the shell's data could not be loaded. */
export function BareLayout() {
  return (
    <main className={styles["main"]}>
      <Failure />
    </main>
  );
}

/** Layout around every page: header with the site's name and navigation, and footer. */
export function Layout() {
  return (
    <ShellContext value={useRouteLoaderData<Shell>(SHELL_ID)}>
      <Frame />
    </ShellContext>
  );
}

function Frame() {
  const messages = useMessages();
  const { site, pages } = useShell() ?? {};
  const announced = useRouteAnnouncement();
  const here = useLocation().pathname;
  const lists = [
    { title: messages.site.list, href: useListHref() },
    { title: messages.site.tags, href: paths.tags.href() },
    { title: messages.site.archive, href: paths.archive.href() },
  ];
  const { location: next } = useNavigation();
  useTitleTransition();
  return (
    <>
      <a className={styles["skip"]} href="#maru-content">
        {messages.site.skipToContent}
      </a>
      <header className={styles["header"]} lang={site?.language}>
        <Link className={styles["name"]} to="/">
          {site?.title}
        </Link>
        <nav className={styles["nav"]} aria-label={messages.site.mainNavigation}>
          {(site?.nav ?? lists).map((item) => (
            <MainNavItem key={item.title} item={item} here={here} />
          ))}
        </nav>
        {/* Once the app has started, `listenForActions` handles the click and opens the search dialog instead. */}
        <Link
          className={styles["search"]}
          to={paths.search.href()}
          reloadDocument
          data-search=""
          aria-keyshortcuts="/ Control+K Meta+K"
        >
          {messages.site.search}
        </Link>
        <button
          type="button"
          className={styles["reading"]}
          data-reading=""
          aria-label={messages.site.preferences}
          aria-haspopup="dialog"
        >
          {messages.site.preferencesIcon}
        </button>
        {next && <Loading next={next} />}
      </header>
      <main id="maru-content" className={styles["main"]} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles["footer"]} lang={site?.language}>
        <Link to="/">{site?.author ?? site?.title}</Link>
        {site?.nav &&
          lists.map(({ title, href }) => (
            <Link key={href} to={href}>
              {title}
            </Link>
          ))}
        {site?.sections?.map(({ name, path }) =>
          path ? (
            <Link key={path} to={path}>
              {name}
            </Link>
          ) : null,
        )}
        {pages?.map(({ slug, title }) => (
          <Link key={slug} to={paths.page.href(slug)}>
            {title}
          </Link>
        ))}
        <Link to={paths.reading.href()}>{messages.site.history}</Link>
      </footer>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <ScrollRestoration storageKey={SCROLL_OFFSETS_KEY} />
    </>
  );
}

/** Item of the main navigation: a link to the item's first target, marked if the item contains the current page. */
function MainNavItem({ item, here }: { item: NavItem; here: string }) {
  const link = firstLink(item);
  if (!link) return null;
  const to = link.href as string;
  if (isExternal(link))
    return (
      <a href={to} rel="external">
        {item.title}
      </a>
    );
  const isHere = item.items ? trailTo([item], here).length > 0 : isBelow(to, here);
  return (
    <Link to={to} aria-current={isHere ? "page" : undefined}>
      {item.title}
    </Link>
  );
}

/** Whether the path `here` is at or below `to`: `/tags/ai/` is below `/tags/`. `/` and `/posts/` match only themselves. */
function isBelow(to: string, here: string): boolean {
  return to === "/" || to === "/posts/" ? here === to : here.startsWith(to);
}
