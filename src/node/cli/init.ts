import { resolve } from "node:path";
import type { Command } from "./command.ts";
import { initFolder } from "./init/initFolder.ts";
import { openPrompts } from "./init/prompts.ts";
import { migrateFolder } from "./migrate.ts";
import { optionText } from "./projectOptions.ts";

/** `maru init`: sets up a site in the author's folder. Asks questions in a terminal. Overwrites no file. */
export const command: Command = {
  summary: "set up a site in a folder, which may contain posts, without overwriting a file",
  positionals: "[dir]",
  argument: "folder of the site [default: .]",
  options: {
    yes: { type: "boolean", description: "ask no questions and use defaults, as without a terminal" },
    title: {
      type: "string",
      value: "text",
      description: "title of the site [default: the name of the folder]",
    },
    language: {
      type: "string",
      value: "tag",
      description: "language such as ko or en [default: that of the posts, or of the system]",
    },
    posts: {
      type: "string",
      value: "folder",
      description: "folder of the posts [default: the one with Markdown files, or posts]",
    },
    workflow: { type: "boolean", description: "write a workflow that publishes the site with GitHub Pages" },
  },
  async run(values, [dir = "."]) {
    const isInteractive = values["yes"] !== true && process.stdin.isTTY && process.stdout.isTTY;
    const given = {
      title: optionText(values, "title"),
      language: optionText(values, "language"),
      posts: optionText(values, "posts"),
      workflow: values["workflow"] === true ? true : undefined,
    };
    const prompts = isInteractive ? openPrompts(process.stdin, process.stdout) : undefined;
    try {
      return await initFolder(resolve(dir), given, { prompts, migrate: migrateFolder });
    } finally {
      prompts?.close();
    }
  },
};
