import type { CompileOptions } from "../compileOptions.ts";
import { compileDocument } from "../compileDocument.ts";
import type { CompiledFile } from "../document.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { SourceFile } from "../../files/sourceFile.ts";
import { describeSystemError } from "../../diagnostics/systemErrors/describeSystemError.js";

/** Compiles a file, or reports why that fails, so that the other files are compiled and reported all the same. */
export async function compileSafely(source: SourceFile, options: CompileOptions): Promise<CompiledFile> {
  const { path, fault } = source;
  if (fault?.severity === "error") return refuse(path, fault);
  try {
    const { problems, ...compiled } = await compileDocument(source, options);
    return { ...compiled, problems: fault ? [problemOf(path, fault), ...problems] : problems };
  } catch (cause) {
    return refuse(path, { message: explain(cause) });
  }
}

type Fault = Pick<Problem, "message"> & Partial<Problem>;

/** The result of a file that cannot be read. */
export function refuse(path: string, fault: Fault): CompiledFile {
  return { document: undefined, problems: [problemOf(path, fault)], looks: [] };
}

function problemOf(path: string, fault: Fault): Problem {
  return { severity: "error", kind: "syntax", file: path.normalize("NFC"), line: 1, ...fault };
}

function explain(cause: unknown): string {
  const sentence = describeSystemError(cause);
  if (sentence !== undefined) return sentence.replace(/\.$/, "");
  // Thousands of levels exhaust the stack. V8 gives such an error no code, and other range errors have the same class.
  if (cause instanceof RangeError && /call stack/.test(cause.message))
    return "this text is nested too deeply; look for thousands of brackets, quote marks, list levels or tags within each other, and remove them";
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `this text cannot be read (${reason}); find the cause by removing half of it at a time, and write that passage in another way`;
}
