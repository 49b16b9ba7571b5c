import { answerQuestions } from "./answerQuestions.ts";
import { fetchJson } from "../../data/fetchJson.ts";
import { isSlowLine } from "../../ui/whenIdle.ts";
import type { ToWorker } from "./protocol.ts";

const hear = answerQuestions({
  fetchJson,
  post: (message) => postMessage(message, { transfer: [] }),
  isGoodLine: !isSlowLine(),
});

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => hear(data));

// The page hears of errors, but of no rejections.
addEventListener("unhandledrejection", ({ reason }) => reportError(reason));
