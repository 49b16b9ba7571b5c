import { GISCUS } from "../../shared/urls/giscus.ts";
import type { Post, Site } from "../../shared/manifest/schema.ts";
import { loadedMessages } from "../data/messages.ts";
import { forgetSession, takeSession } from "./session.ts";
import { followTheme, theme } from "./theme.ts";
import { widgetUrl } from "./widgetUrl.ts";

interface Options {
  post: Pick<Post, "slug" | "url" | "summary">;
  giscus: NonNullable<Site["giscus"]>;
  /** Language of the site. */
  language: string;
}

/** A message of the widget: https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md */
interface Message {
  resizeHeight?: unknown;
  signOut?: unknown;
  error?: unknown;
}

/**
 * Shows the comments of a post in a frame above the links of `section`. Replaces https://giscus.app/client.js, so that no third-party
 * script runs. Returns a function that removes the frame.
 */
export function openComments(section: HTMLElement, { post, giscus, language }: Options): () => void {
  const messages = loadedMessages(language);
  const url = new URL(post.url, location.href).href;
  const session = takeSession();
  const urlWith = (signedIn: string) =>
    widgetUrl({
      giscus,
      language,
      session: signedIn,
      theme: theme(),
      term: post.slug,
      url,
      // The summary is empty if it is not loaded, for example if the reader came from another post.
      description: post.summary || (document.querySelector(".prose p")?.textContent ?? ""),
    });
  const frame = document.createElement("iframe");
  frame.title = messages.comments.title;
  frame.allow = "clipboard-write";
  frame.src = urlWith(session.value);
  const send = (widget: unknown) => frame.contentWindow?.postMessage({ giscus: widget }, GISCUS);
  const signOut = () => {
    forgetSession();
    frame.src = urlWith("");
  };
  const onMessage = ({ origin, source, data }: MessageEvent<{ giscus?: Message } | null>) => {
    if (origin !== GISCUS || source !== frame.contentWindow) return;
    const { resizeHeight, signOut: isSignedOut, error } = data?.giscus ?? {};
    if (typeof resizeHeight === "number") frame.style.height = `${resizeHeight}px`;
    if (isSignedOut) signOut();
    if (typeof error !== "string") return;
    // The widget sends errors as text without a code. The client.js of giscus compares the text as well.
    if (/Bad credentials|Invalid state value|State has expired/.test(error)) signOut();
    // A missing discussion is not an error: the first comment creates it.
    else if (!error.includes("Discussion not found"))
      showError(section, `${messages.loading.failed}: ${error}`);
  };
  addEventListener("message", onMessage);
  const stopFollowing = followTheme((now) => send({ setConfig: { theme: now } }));
  section.querySelector("p")?.before(frame);
  if (session.isNew) section.scrollIntoView();
  return () => {
    removeEventListener("message", onMessage);
    stopFollowing();
    frame.remove();
  };
}

function showError(section: HTMLElement, message: string): void {
  const alert = section.querySelector("[role=alert]") ?? section.appendChild(document.createElement("p"));
  alert.setAttribute("role", "alert");
  alert.textContent = message;
}
