import type { MouseEvent } from "react";
import { useHref, useNavigate } from "react-router-dom";
import { BODY_ID } from "../hydration.ts";
import { trustBody } from "../trust.ts";

/** The finished HTML of a body. Its links to pages of this site move within the app. */
export function Prose({ html }: { html: string }) {
  const navigate = useNavigate();
  const base = useHref("/");
  const follow = (event: MouseEvent<HTMLElement>) => {
    const path = pathWithinSite(event, base);
    if (path === undefined) return;
    event.preventDefault();
    void navigate(path);
  };
  // The div itself is not operated: clicks on links inside it, keyboard's too, arrive here.
  return <div id={BODY_ID} className="prose" onClick={follow} dangerouslySetInnerHTML={trustBody(html)} />;
}

/** Where a plain click on a link to another page of this site leads, below the base path. */
function pathWithinSite(event: MouseEvent<HTMLElement>, base: string): string | undefined {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || event.defaultPrevented) return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.target || link.hasAttribute("download")) return undefined;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  const isPage = link.origin === location.origin && `${link.pathname}/`.startsWith(`${base}/`.replace("//", "/"));
  // A last part with a dot is a file, for the browser to open.
  if (!isPage || isHere || /\.[^/]+$/.test(link.pathname)) return undefined;
  const below = link.pathname.slice(base.replace(/\/$/, "").length) || "/";
  return below + link.search + link.hash;
}
