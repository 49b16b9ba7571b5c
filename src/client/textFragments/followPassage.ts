import type { RunningApp } from "../entry/runningApp.ts";
import { createPassages } from "./passages.ts";
import type { PassageState } from "./passageState.ts";

/**
 * Follows a link to a passage as browsers do: marks the passage and scrolls it to the middle of the screen. Leaves
 * links to other sites to the browser. Stores the directive in the history entry, not in the URL, because browsers hide
 * directives from scripts.
 */
export async function followPassage(link: HTMLAnchorElement, running: RunningApp): Promise<void> {
  const { base, router } = running;
  const { origin, pathname, search, hash, href } = link;
  if (origin !== location.origin || !pathname.startsWith(base)) return location.assign(href);
  const passages = (running.passages ??= createPassages(router));
  const [id = "", directives = ""] = hash.split(":~:");
  const passage = `:~:${directives}`;
  // The router would reload the page if the link leads to the current URL.
  if (pathname === location.pathname && search === location.search) return passages.show(passage);
  const anchor = id.length > 1 ? id : "";
  const state: PassageState = { passage };
  await router.navigate(`/${pathname.slice(base.length)}${search}${anchor}`, { state });
}
