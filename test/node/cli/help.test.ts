import { describe, expect, test } from "vitest";
import { describeCommand, describeCommands } from "../../../src/node/cli/help.ts";
import { loadCommands } from "../../../src/node/cli/main.ts";

/** Maximum width of help, in columns. */
const MAX_WIDTH = 100;

const commands = await loadCommands();
const widest = (text: string) => Math.max(...text.split("\n").map(({ length }) => length));

test("the list of commands has a summary of each and fits the width of a terminal", () => {
  const help = describeCommands(commands);
  for (const [name, { summary }] of Object.entries(commands)) {
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    expect(help).toMatch(new RegExp(`^ {2}${name}(?: \\S+)? +${summary}$`, "m"));
  }
  expect(widest(help)).toBeLessThanOrEqual(MAX_WIDTH);
});

describe.each(Object.entries(commands))("maru %s --help", (name, command) => {
  const help = describeCommand(name, command);

  test("the help of a command describes each option and names its value", () => {
    for (const [key, { type, value, description, aliasOf }] of Object.entries(command.options)) {
      expect(description).toMatch(/^(?:[a-z]|URL\b).*[^.]$/);
      expect(value === undefined).toBe(type === "boolean");
      expect(Object.keys(command.options)).toContain(aliasOf ?? key);
      const line = `  --${key}${value === undefined ? "" : ` <${value}>`}`;
      expect(help.split("\n").filter((each) => each.startsWith(line))).toHaveLength(aliasOf ? 0 : 1);
    }
  });

  test("the help of a command fits the width of a terminal", () => {
    expect(widest(help)).toBeLessThanOrEqual(MAX_WIDTH);
  });
});

test("the help of a command begins with its usage and summary, followed by aligned columns", () => {
  expect(
    describeCommand("serve", {
      summary: "serve a site",
      positionals: "[dir]",
      argument: "folder of the site",
      options: {
        port: { type: "string", value: "number", description: "port of the server" },
        quiet: { type: "boolean", description: "print nothing" },
        silent: { type: "boolean", description: "the same as --quiet", aliasOf: "quiet" },
      },
    }),
  ).toBe(
    [
      "Usage: maru serve [dir] [options]",
      "",
      "Serve a site.",
      "",
      "  dir              folder of the site",
      "",
      "Options:",
      "  --port <number>  port of the server",
      "  --quiet          print nothing",
    ].join("\n"),
  );
});

test("the help of a command without arguments consists of its usage and summary", () => {
  expect(describeCommand("stop", { summary: "stop the server", positionals: "", options: {} })).toBe(
    "Usage: maru stop\n\nStop the server.",
  );
});
