import type { HydrationState } from "react-router-dom";

/** Ids of elements that the prerender writes and the app reads. */
export const HYDRATION_ID = "maru-hydration";
export const BODY_ID = "maru-body";
/** Id of the element that contains a list's rows. The link that skips the facets points to this element. */
export const LIST_ID = "maru-list";
/** Class of `<html>` that hides the prerendered list if the URL selects a different list. */
export const HIDDEN_LIST_CLASS = "held";

interface WithBody {
  html?: string;
}

/** Removes the data that the page's HTML already contains from loader data: the body and the remaining posts of a long list. */
export function withoutRenderedData(loaderData: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(loaderData).map(([id, view]) => {
      if (typeof view !== "object" || view === null) return [id, view];
      return [
        id,
        {
          ...view,
          ...("html" in view && { html: "" }),
          ...("rest" in view && view.rest !== undefined && { rest: [] }),
        },
      ];
    }),
  );
}

/** Returns the page's hydration data, with the body read from the HTML; `null` if the page has no hydration data. */
export function readHydration(page: Document): HydrationState | null {
  const script = page.querySelector(`script#${HYDRATION_ID}[type="application/json"]`);
  const hydration = JSON.parse(script?.textContent ?? "null") as HydrationState | null;
  const body = page.querySelector(`div#${BODY_ID}`);
  for (const view of Object.values(hydration?.loaderData ?? {}) as (WithBody | null)[]) {
    if (body && view?.html === "") view.html = body.innerHTML;
  }
  return hydration;
}
