// Checks format, lint and types in parallel, and prints the output of each check when it ends: `node test/support/runner/staticChecks.js`.
import { spawn } from "node:child_process";
import { once } from "node:events";

const CHECKS = ["format:check", "lint", "types"];

const results = await Promise.all(
  CHECKS.map(async (name) => {
    // On Windows, npm starts only through a shell.
    const child = spawn(`npm run --silent ${name}`, { shell: true });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    const [status] = await once(child, "close");
    return { name, status, output };
  }),
);
for (const { name, status, output } of results) {
  console.log(`${status === 0 ? "✓" : "✗"} ${name}`);
  if (status !== 0) console.log(output);
}
process.exit(results.every(({ status }) => status === 0) ? 0 : 1);
