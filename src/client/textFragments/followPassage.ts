import type { RunningApp } from "../entry/runningApp.ts";
import { createPassages } from "./passages.ts";
import type { PassageState } from "./passageState.ts";

/**
 * Follows a link to a passage of a page of this site, as a browser does where it opens one: there the passage is marked and in the
 * middle of the screen. The directive stays out of the address, as browsers keep it from scripts, and in the history's entry.
 */
export async function followPassage(link: HTMLAnchorElement, running: RunningApp): Promise<void> {
  const { base, router } = running;
  const { origin, pathname, search, hash, href } = link;
  if (origin !== location.origin || !pathname.startsWith(base)) return location.assign(href);
  const passages = (running.passages ??= createPassages(router));
  const [id = "", directives = ""] = hash.split(":~:");
  const passage = `:~:${directives}`;
  // To the page that is open there is no way to go: the router would only load it anew.
  if (pathname === location.pathname && search === location.search) return passages.show(passage);
  const anchor = id.length > 1 ? id : "";
  const state: PassageState = { passage };
  await router.navigate(`/${pathname.slice(base.length)}${search}${anchor}`, { state });
}
