import { useEffect, useRef, useState } from "react";
import { useLocation, useMatches } from "react-router-dom";
import { headOf } from "./head.ts";

/**
 * After a move to another page: sets its title, puts the focus on its heading and gives what a screen reader should say.
 * Neither the first page nor a change of query or hash alone is announced. The scroll position is left alone.
 */
export function useRouteAnnouncement(): string {
  const { title, language } = headOf(useMatches()) ?? {};
  const { pathname } = useLocation();
  const announcedPath = useRef(pathname);
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    // A page that could not be shown has put its own words into the title.
    if (title) document.title = title;
    if (language) document.documentElement.lang = language;
    if (announcedPath.current === pathname) return;
    announcedPath.current = pathname;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    setAnnounced(document.title);
  }, [pathname, title, language]);
  return announced;
}
