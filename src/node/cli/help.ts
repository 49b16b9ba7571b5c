import { type Command, usageOf } from "./command.ts";

/** Description of the argument `dir` of most commands. */
const CONTENT_FOLDER = "content folder, with site.yaml and the posts [default: .] [env: CONTENT_DIR]";

/** Returns the text of `maru --help`. */
export function describeCommands(commands: Record<string, Pick<Command, "summary" | "positionals">>): string {
  const rows = Object.entries(commands).map(([name, { summary, positionals }]) => [
    [name, positionals].filter(Boolean).join(" "),
    summary,
  ]);
  return [
    "Maru turns a folder of Markdown posts into a website.",
    "",
    "Usage: maru <command> [options]",
    "",
    "Commands:",
    ...inColumns(rows),
    "",
    "`dir` is the content folder, with site.yaml and the posts. Default: the current folder.",
    "`maru <command> --help` lists the options of a command, and `maru --version` prints the version.",
    "As a script of package.json, a command's options follow `--`: npm run build -- --base /blog/",
  ].join("\n");
}

/** Returns the text of `maru <name> --help`. */
export function describeCommand(
  name: string,
  { summary, positionals, argument = CONTENT_FOLDER, options }: Omit<Command, "run">,
): string {
  const [positional] = /\w+/.exec(positionals) ?? [];
  const positionalRows = positional === undefined ? [] : [[positional, argument]];
  const rows = Object.entries(options)
    .filter(([, { aliasOf }]) => aliasOf === undefined)
    .map(([key, option]) => [usageOf(key, option), option.description]);
  const lines = inColumns([...positionalRows, ...rows]);
  const usage = ["maru", name, positionals, rows.length > 0 ? "[options]" : ""].filter(Boolean).join(" ");
  return [
    `Usage: ${usage}`,
    "",
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    ...(positional === undefined ? [] : ["", ...lines.slice(0, 1)]),
    ...(rows.length > 0 ? ["", "Options:", ...lines.slice(positionalRows.length)] : []),
  ].join("\n");
}

/** Returns lines with two aligned columns. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `  ${first.padEnd(width)}  ${second}`);
}
