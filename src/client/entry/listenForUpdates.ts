import type { RunningApp } from "./runningApp.ts";

/** Updates the open page when the dev server reports changed content. `live.js` of the dev server dispatches the event. */
export function listenForUpdates({ library, router }: Pick<RunningApp, "library" | "router">): void {
  document.addEventListener("maru:content", (event) => {
    // Without an app that handles the event, `live.js` reloads the page.
    event.preventDefault();
    library.forget();
    void router.revalidate();
  });
}
