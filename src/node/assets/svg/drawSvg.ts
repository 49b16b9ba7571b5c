import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { limitConcurrency } from "../images/limitConcurrency.ts";

const PROGRAM = new URL("./drawSvg.js", import.meta.url).href;

/** Bytes of a PNG of 1200 × 16,383 px that cannot be compressed. */
const MAX_OUTPUT = 80_000_000;

export interface Drawing {
  /** In px. */
  width: number;
  height: number;
  /** As CSS writes it. */
  background: string;
}

/** Each takes a core and about 100 MB. */
const AT_ONCE = 2;

/**
 * Draws an SVG that was cleaned as PNG, in a process of its own: librsvg cannot be interrupted, and 130,000 layers at 1200 px take it
 * three minutes. Rejects where it cannot be drawn within 10 seconds.
 */
export const drawSvg = limitConcurrency(AT_ONCE, draw);

function draw(svg: string, { width, height, background }: Drawing): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const args = [fileURLToPath(PROGRAM), String(width), String(height), background];
    const options = { encoding: "buffer", maxBuffer: MAX_OUTPUT } as const;
    const child = execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const reason = error.signal ? "it takes longer than 10 seconds" : stderr.toString().trim();
      reject(new Error(reason || error.message));
    });
    // Where the process ends before it has read all, its exit status says why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(svg);
  });
}
