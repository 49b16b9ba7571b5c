import type { HydrationState } from "react-router-dom";

/** Id of the prerendered element that contains the hydration data. */
const HYDRATION_ID = "maru-hydration";
/** Id of the prerendered element that contains the HTML of a body. */
export const BODY_ID = "maru-body";
/** Id of the element that contains a list's rows. The link that skips the facets points to this element. */
export const LIST_ID = "maru-list";
/** Class of `<html>` that hides the prerendered page, for at most 8 s, until the app shows the list that the URL selects. */
export const HIDDEN_LIST_CLASS = "held";

interface WithBody {
  html?: string;
}

/** Empties the fields of loader data that the page's HTML already contains: the body, and the posts after the first rows of a long list. */
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
