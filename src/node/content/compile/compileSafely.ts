import type { CompileOptions } from "../compileOptions.ts";
import { compileDocument } from "../compileDocument.ts";
import type { CompiledFile } from "../document.ts";
import type { SourceFile } from "../../files/sourceFile.ts";
import { describeSystemError } from "../../diagnostics/systemErrors/describeSystemError.js";
import { toProblem, refuse } from "./refuse.ts";

/** Compiles a file. A failure is returned as a problem, so that the other files are still compiled. */
export async function compileSafely(source: SourceFile, options: CompileOptions): Promise<CompiledFile> {
  const { path, fault } = source;
  if (fault?.severity === "error") return refuse(path, fault);
  try {
    const { problems, ...compiled } = await compileDocument(source, options);
    return { ...compiled, problems: fault ? [toProblem(path, fault), ...problems] : problems };
  } catch (cause) {
    return refuse(path, { message: explain(cause) });
  }
}

function explain(cause: unknown): string {
  const sentence = describeSystemError(cause);
  if (sentence !== undefined) return sentence.replace(/\.$/, "");
  // Thousands of nested levels exhaust the stack. The error is recognized by its message, because it has no code and shares its class with
  // other range errors.
  if (cause instanceof RangeError && /call stack/.test(cause.message))
    return "this text is nested too deeply; look for thousands of brackets, quote marks, list levels or tags within each other, and remove them";
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `this text cannot be read (${reason}); to find the passage that causes this, remove half of the text at a time; then write the passage in another way`;
}
