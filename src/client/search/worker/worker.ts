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

// Pages receive errors of a worker, but not its unhandled rejections.
addEventListener("unhandledrejection", ({ reason }) => reportError(reason));
