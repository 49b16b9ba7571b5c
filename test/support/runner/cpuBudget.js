// Runs a command, and fails if it uses more CPU time than a budget in seconds: `node test/support/runner/cpuBudget.js 660 npm test`. CPU
// time is used because, on a busy machine, it varies less than duration.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Clock ticks per second (`getconf CLK_TCK`); 100 on all common Linux systems. */
const TICKS = 100;

const [budget, command, ...args] = process.argv.slice(2);
const { status, error } = spawnSync(command, args, { stdio: "inherit" });
if (error) throw error;
if (!existsSync("/proc/self/stat")) {
  console.log("CPU time is not measured: this system has no /proc/self/stat.");
} else {
  const used = cpuSecondsOfChildren();
  console.log(
    `\`${[command, ...args].join(" ")}\` used ${used.toFixed(1)} CPU seconds; its budget is ${budget}.`,
  );
  if (status === 0 && used > Number(budget)) {
    console.log("The budget is exceeded. Find what became slower: the slowest files are listed above.");
    process.exit(1);
  }
}
process.exit(status ?? 1);

/** Returns the user and system time of all ended descendants, in seconds: `cutime` and `cstime` of proc_pid_stat(5). */
function cpuSecondsOfChildren() {
  // The second field is the program's name in parentheses, which may contain spaces.
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
