import { compileHere } from "../content/compile/compileInThread.ts";
import { type Compiler, type CompilerOptions, createSiteCompiler } from "./siteCompiler.ts";

/** Creates a compiler that compiles all files in the current thread, without workers. */
export function createCompiler(options: Omit<CompilerOptions, "compileFiles">): Compiler {
  return createSiteCompiler({ ...options, compileFiles: compileHere });
}
