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
            <Tab key={item.title} item={item} here={here} />
          ))}
        </nav>
        {/* With the app a click opens the dialog instead: `listenForActions`. */}
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

/** A part of the site; the beam marks the one that holds the page. */
function Tab({ item, here }: { item: NavItem; here: string }) {
  const place = firstLink(item);
  if (!place) return null;
  const to = place.href as string;
  if (isExternal(place))
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

/** `/tags/ai/` stands below `/tags/`; nothing but itself below `/`, and no post below the list. */
function isBelow(to: string, here: string): boolean {
  return to === "/" || to === "/posts/" ? here === to : here.startsWith(to);
}
