import { join } from "node:path";
import type { ErrorPayload } from "vite";
import type { Problem } from "../diagnostics/problem.ts";

/** Creates the message with which Vite's overlay shows errors in the content; `undefined` if there are no errors. */
export function createOverlay(problems: readonly Problem[], contentFolder: string): ErrorPayload | undefined {
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first) return undefined;
  const message = errors.map(({ file, line, message: text }) => `${file}:${line}: ${text}`).join("\n");
  const loc = { file: join(contentFolder, first.file), line: first.line, column: 0 };
  return { type: "error", err: { message, stack: "", plugin: "maru", id: loc.file, loc } };
}
