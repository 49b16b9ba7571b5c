import type { HydrationState } from "react-router-dom";

/** Ids in the page that the prerender writes and the app reads. */
export const HYDRATION_ID = "maru-hydration";
export const BODY_ID = "maru-body";
/** Of the rows of a list, where the way past its panel leads. */
export const LIST_ID = "maru-list";
/** Class of the document while a list that the address does not select is held back from view. */
export const HELD = "held";

interface WithBody {
  html?: string;
}

/** Leaves out of what the page carries for the app what stands in the page already: a body's HTML, the rest of a long list. */
export function withoutShown(loaderData: Record<string, unknown>): Record<string, unknown> {
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

/** What the app starts from, the body's HTML taken from the page; `null` where there is nothing to hydrate. */
export function readHydration(page: Document): HydrationState | null {
  const script = page.querySelector(`script#${HYDRATION_ID}[type="application/json"]`);
  const hydration = JSON.parse(script?.textContent ?? "null") as HydrationState | null;
  const body = page.querySelector(`div#${BODY_ID}`);
  for (const view of Object.values(hydration?.loaderData ?? {}) as (WithBody | null)[]) {
    if (body && view?.html === "") view.html = body.innerHTML;
  }
  return hydration;
}
