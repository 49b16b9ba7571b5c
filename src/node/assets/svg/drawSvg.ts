import { execFile } from "node:child_process";
import { engineFile } from "../../files/engineFile.ts";
import { limitConcurrency } from "../images/limitConcurrency.ts";

const PROGRAM = engineFile("lib", "node", "drawSvg.js");

/** Maximum size of the PNG, in bytes: that of an uncompressed PNG of 1200 × 16,383 px. */
const MAX_OUTPUT = 80_000_000;

/** Options for drawing an SVG. */
export interface Drawing {
  /** Width of the PNG, in px. */
  width: number;
  height: number;
  /** A CSS colour. */
  background: string;
}

/** Maximum number of processes. Each uses one core and about 100 MB of memory. */
const CONCURRENCY = 2;

/**
 * Draws a cleaned SVG as PNG in a separate process. librsvg cannot be interrupted; drawing 130,000 layers at 1200 px takes three minutes.
 * Rejects if the SVG cannot be drawn within 10 seconds.
 */
export const drawSvg = limitConcurrency(CONCURRENCY, draw);

function draw(svg: string, { width, height, background }: Drawing): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const args = [PROGRAM, String(width), String(height), background];
    const options = { encoding: "buffer", maxBuffer: MAX_OUTPUT } as const;
    const child = execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const reason = error.signal ? "it takes longer than 10 seconds" : stderr.toString().trim();
      reject(new Error(reason || error.message));
    });
    // Writing fails if the process ends early. The callback of `execFile` reports the reason.
    child.stdin?.on("error", () => {});
    child.stdin?.end(svg);
  });
}
