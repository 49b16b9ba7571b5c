// Reads an SVG from standard input and draws it as PNG: `node drawSvg.js <width> <height> <background>`. Runs in a separate process that
// kills itself after the time limit. Written in JavaScript, since Node 20 does not run TypeScript.
import sharp from "sharp";

/** Time limit, in milliseconds. */
const MAX_TIME = 10_000;

setTimeout(() => process.kill(process.pid, "SIGKILL"), MAX_TIME).unref();

const [width, height] = process.argv.slice(2, 4).map(Number);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
try {
  const png = await sharp(Buffer.concat(chunks), { failOn: "none" })
    .resize({ width, height, fit: "fill" })
    .flatten({ background: process.argv[4] })
    .png({ palette: true })
    .toBuffer();
  process.stdout.write(png);
} catch (cause) {
  console.error(cause.message.split("\n", 1)[0]);
  process.exitCode = 1;
}
