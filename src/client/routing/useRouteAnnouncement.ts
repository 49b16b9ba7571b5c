import { useEffect, useInsertionEffect, useRef, useState } from "react";
import { useLocation, useMatches } from "react-router-dom";
import { focusHeading } from "../ui/focusHeading.ts";
import { headOf } from "./head.ts";

/**
 * Announces navigation to screen readers: returns the title of the new page, for a live region. Does not announce the first page or a
 * change of the hash. Also sets the document's title, language and canonical URL. After a navigation, focuses the heading without
 * scrolling, unless the focus is still in an element with `data-controls`.
 */
export function useRouteAnnouncement(): string {
  const { title, language } = headOf(useMatches()) ?? {};
  const { pathname, search } = useLocation();
  const announced = useRef(pathname + search);
  const [announcement, setAnnouncement] = useState("");
  // Runs before effects that measure the layout, because the layout depends on the language.
  useInsertionEffect(() => {
    const root = document.documentElement;
    if (language && root.lang !== language) root.lang = language;
  }, [language]);
  useEffect(() => {
    // An error page has no title here, and sets the document's title itself.
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
