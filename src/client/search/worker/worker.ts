import { answerQuestions } from "./answerQuestions.ts";
import { fetchJson } from "../../data/fetchJson.ts";
import { isSlowConnection } from "../../ui/whenIdle.ts";
import type { ToWorker } from "./protocol.ts";

const onMessage = answerQuestions({
  fetchJson,
  post: (message) => postMessage(message, { transfer: [] }),
  canPrefetch: !isSlowConnection(),
});

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => onMessage(data));

// Browsers report errors of a worker to the page, but not unhandled rejections.
addEventListener("unhandledrejection", ({ reason }) => reportError(reason));
