import type { ViteHotContext } from "vite/types/hot.js";
import type { RunningApp } from "./runningApp.ts";

/** In `npm run dev`: updates the open page when content is saved, and removes the error overlay. */
export function revalidateOnSave(hot: ViteHotContext, { library, router }: Omit<RunningApp, "base">): void {
  hot.on("maru:content", () => {
    for (const overlay of document.querySelectorAll("vite-error-overlay")) overlay.remove();
    library.forget();
    void router.revalidate();
  });
  hot.send("maru:ready");
}
