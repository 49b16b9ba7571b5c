// Script that `maru dev` adds to its pages. It updates the page when content is saved, and shows errors in the content.
import { EVENTS_PATH, type LiveState, serverOf } from "../../shared/live/liveState.ts";
import { showOverlay } from "./overlay.ts";

/** Delay after the browser has given up the connection, in milliseconds. Proxies answer with an error while the server restarts. */
const RETRY_MS = 1000;

const { base = "/", dev = "" } = document.getElementById("maru-root")?.dataset ?? {};

/** Version of the site that the page shows. */
let shownVersion = dev;
let receivedVersion: string | undefined;
let events: EventSource | undefined;

function receive(state: LiveState): void {
  // A page that connects again receives a state again. An overlay that was closed stays closed.
  if (state.version === receivedVersion) return;
  receivedVersion = state.version;
  if (state.base !== base) {
    const path = location.pathname.slice(base.length) + location.search + location.hash;
    return location.replace(state.base + path);
  }
  // After a restart, the server may have other code.
  if (serverOf(state.version) !== serverOf(shownVersion)) return location.reload();
  if (state.version !== shownVersion) {
    shownVersion = state.version;
    // The running app prevents the default and updates the page in place.
    if (document.dispatchEvent(new Event("maru:content", { cancelable: true }))) return location.reload();
  }
  showOverlay(state.errors);
}

/** Connects if the page is visible. */
function connect(): void {
  if (events || document.hidden) return;
  const opened = new EventSource(base + EVENTS_PATH);
  opened.addEventListener("message", ({ data }) => receive(JSON.parse(String(data)) as LiveState));
  opened.addEventListener("error", () => {
    if (opened.readyState !== EventSource.CLOSED || events !== opened) return;
    events = undefined;
    setTimeout(connect, RETRY_MS);
  });
  events = opened;
}

function disconnect(): void {
  events?.close();
  events = undefined;
}

connect();
// Hidden pages need no connection, and browsers limit the number of connections to a server.
document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
