import type { Problem } from "../../diagnostics/problem.ts";
import type { CompiledFile } from "../document.ts";

/** What is wrong with a file. By default, the problem is an error of its syntax in line 1. */
type Fault = Pick<Problem, "message"> & Partial<Problem>;

/** Returns the result for a file that cannot be compiled. */
export function refuse(path: string, fault: Fault): CompiledFile {
  return { document: undefined, problems: [toProblem(path, fault)], looks: [] };
}

/** Returns the problem of a file that has a fault. */
export function toProblem(path: string, fault: Fault): Problem {
  return { severity: "error", kind: "syntax", file: path.normalize("NFC"), line: 1, ...fault };
}
