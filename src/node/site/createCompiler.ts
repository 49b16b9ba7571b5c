import { compileHere } from "../content/compile/compileInThread.ts";
import { type Compiler, type CompilerOptions, createSiteCompiler } from "./siteCompiler.ts";

/** A compiler that does all in this thread. */
export function createCompiler(options: Omit<CompilerOptions, "compileFiles">): Compiler {
  return createSiteCompiler({ ...options, compileFiles: compileHere });
}
