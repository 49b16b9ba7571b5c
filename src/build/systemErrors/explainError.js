// @ts-check
import { inspect } from "node:util";
import { describeSystemError } from "./describeSystemError.js";

/**
 * What a command prints of an error that ends it: one sentence where the author or the system can do something about it. Any other error
 * is a fault of Maru, and keeps its stack.
 * @param {unknown} cause
 * @param {import("./describeSystemError.js").Circumstances} [circumstances]
 * @returns {string}
 */
export function explainError(cause, circumstances) {
  // By its name: the code of builds is bundled, and has a class of its own.
  if (cause instanceof Error && cause.name === "ContentError") return cause.message;
  const sentence = describeSystemError(cause, circumstances);
  if (sentence !== undefined) return sentence;
  return `${inspect(cause)}\n\nThis is a fault of Maru, not of your posts. Please report it with the lines above as an issue of its repository.`;
}
