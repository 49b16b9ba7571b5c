import { execFileSync } from "node:child_process";
import { openPreview } from "../../src/node/server/preview.ts";
import { MARU } from "../peers/maru.ts";

/** Builds a content folder in a separate process, as an author would. */
export function build(contentFolder: string, outDir: string): void {
  execFileSync(process.execPath, [MARU, "build", contentFolder, "--out", outDir], { stdio: "pipe" });
}

/** Serves a build on a free port. */
export async function serveBuild(outDir: string): Promise<{ url: string; close(): Promise<void> }> {
  const { urls, close } = await openPreview({ outDir, base: undefined, port: 0, isChosen: true });
  return { url: urls[0] as string, close };
}
