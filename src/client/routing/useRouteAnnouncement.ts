import { useEffect, useInsertionEffect, useRef, useState } from "react";
import { useLocation, useMatches } from "react-router-dom";
import { focusHeading } from "../ui/focusHeading.ts";
import { headOf } from "./head.ts";

/**
 * After a move to another page or another selection: sets its canonical address, which browsers share, and its title, which a screen
 * reader is to say, and puts the focus on its heading, unless the reader is among the controls that stay. Neither the first page
 * nor a change of hash alone is announced. The scroll position is left alone.
 */
export function useRouteAnnouncement(): string {
  const { title, language } = headOf(useMatches()) ?? {};
  const { pathname, search } = useLocation();
  const announced = useRef(pathname + search);
  const [announcement, setAnnouncement] = useState("");
  // Before anything asks where something stands: another language lays the whole page out anew.
  useInsertionEffect(() => {
    const root = document.documentElement;
    if (language && root.lang !== language) root.lang = language;
  }, [language]);
  useEffect(() => {
    // A page that could not be shown has put its own words into the title.
    if (title) document.title = title;
    const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
    if (canonical) canonical.href = new URL(window.location.pathname, canonical.href).href;
    if (announced.current === pathname + search) return;
    announced.current = pathname + search;
    if (!document.activeElement?.closest("[data-controls]")) {
      focusHeading();
    }
    setAnnouncement(document.title);
  }, [pathname, search, title]);
  return announcement;
}
