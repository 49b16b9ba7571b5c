import type { UIMatch } from "react-router-dom";
import type { PageHead } from "../../shared/listing/library.ts";
import { coreMessagesFor } from "../../shared/i18n/coreMessages.ts";
import type { Page } from "./routePage.ts";
import { SHELL_ID, type Shell } from "../data/shell.ts";

type Match = Pick<UIMatch, "id" | "handle" | "loaderData">;

/**
 * What the matched routes say of themselves; `undefined` where the last of them has not been loaded, and something else
 * stands in its place.
 */
export function headOf(matches: readonly Match[]): PageHead | undefined {
  const { site } = shellOf(matches);
  const { handle, loaderData } = matches.at(-1) ?? {};
  if (handle === undefined || loaderData === undefined) return undefined;
  const head = (handle as Page<unknown>).head(loaderData, site, coreMessagesFor(site.language));
  return {
    title: pageTitle(head.title, site.title),
    description: head.description || site.description || site.title,
    language: head.language ?? site.language,
  };
}

/** The head of the page for missing addresses, which its author may have named. */
export function notFoundHead(matches: readonly Match[], named?: string): PageHead {
  const { site } = shellOf(matches);
  const title = pageTitle(named ?? coreMessagesFor(site.language).notFound.title, site.title);
  return { title, description: title, language: site.language };
}

/** `title · site`, and the site's own title on its first page. */
export function pageTitle(title: string | undefined, site: string | undefined): string {
  return [title, site].filter(Boolean).join(" · ");
}

function shellOf(matches: readonly Match[]): Shell {
  return matches.find(({ id }) => id === SHELL_ID)?.loaderData as Shell;
}
