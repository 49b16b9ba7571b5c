import { useLayoutEffect } from "react";
import { useLocation } from "react-router-dom";
import { belowBase } from "../../routing/routePage.ts";
import { moveFrom, rectInView } from "./moveTitle.ts";

/** The last clicked title in a list: the path of its post, without the base path, and its position. `undefined` if there is none to animate. */
let followed: { pathname: string; rect: DOMRect } | undefined;

/**
 * Stores the position of a link if it is the fully visible title of a post in a list and animations are enabled.
 * Otherwise discards the stored position. Must be called before navigation.
 */
export function rememberTitle(link: Element, base: string): void {
  const title = link.closest<HTMLAnchorElement>("a[rel=bookmark]");
  const isAnimated = title?.animate && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const rect = isAnimated ? rectInView(title) : undefined;
  followed = title && rect ? { pathname: belowBase(title.pathname, base), rect } : undefined;
}

/**
 * Animates the title of a post from its row in a list to the header of the post. The next navigation ends the
 * animation.
 */
export function useTitleTransition(): void {
  const location = useLocation();
  useLayoutEffect(() => {
    const from = followed?.pathname === location.pathname ? followed.rect : undefined;
    followed = undefined;
    const animation = from && moveFrom(from);
    return () => animation?.cancel();
  }, [location]);
}
