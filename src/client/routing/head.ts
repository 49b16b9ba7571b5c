import type { UIMatch } from "react-router-dom";
import type { PageHead } from "../../shared/listing/library.ts";
import { coreMessagesFor } from "../data/messages.ts";
import type { Page } from "./routePage.ts";
import { SHELL_ID, type Shell } from "../data/shell.ts";

type Match = Pick<UIMatch, "id" | "handle" | "loaderData">;

/** Returns title, description and language of the current page; `undefined` if its data is not loaded, as on an error page. */
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

/**
 * Returns title, description and language of the 404 page.
 * @param authorTitle Title of the author's text for the 404 page, if there is one.
 */
export function notFoundHead(matches: readonly Match[], authorTitle?: string): PageHead {
  const { site } = shellOf(matches);
  const title = pageTitle(authorTitle ?? coreMessagesFor(site.language).notFound.title, site.title);
  return { title, description: title, language: site.language };
}

/** Returns the document's title: `title · site`, or only the site's title if `title` is empty, as on the home page. */
export function pageTitle(title: string | undefined, site: string | undefined): string {
  return [title, site].filter(Boolean).join(" · ");
}

function shellOf(matches: readonly Match[]): Shell {
  return matches.find(({ id }) => id === SHELL_ID)?.loaderData as Shell;
}
