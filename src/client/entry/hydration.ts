import type { HydrationState } from "react-router-dom";

/** Ids of elements that the prerender writes and the app reads. */
export const HYDRATION_ID = "maru-hydration";
export const BODY_ID = "maru-body";
/** Id of the rows of a list, the target of the link that skips the facets. */
export const LIST_ID = "maru-list";
/** Class of the root element that hides the prerendered list when the URL selects another one. */
export const HIDDEN_LIST_CLASS = "held";

interface WithBody {
  html?: string;
}

/** Removes from loader data what the HTML of the page already contains: the body and the rest of a long list. */
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

/** Returns the data to hydrate from, with the body read from the page; `null` if there is nothing to hydrate. */
export function readHydration(page: Document): HydrationState | null {
  const script = page.querySelector(`script#${HYDRATION_ID}[type="application/json"]`);
  const hydration = JSON.parse(script?.textContent ?? "null") as HydrationState | null;
  const body = page.querySelector(`div#${BODY_ID}`);
  for (const view of Object.values(hydration?.loaderData ?? {}) as (WithBody | null)[]) {
    if (body && view?.html === "") view.html = body.innerHTML;
  }
  return hydration;
}
