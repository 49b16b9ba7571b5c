import { resolve } from "node:path";
import { checkBase } from "../config/checkBase.ts";
import type { Project } from "../config/project.ts";
import { ConfigError } from "../diagnostics/errors.js";
import type { CommandOption, Values } from "./command.ts";

/** Base path of a site. */
export const BASE_OPTION: CommandOption = {
  type: "string",
  value: "path",
  description: "path of the site on its host, such as /blog/ [default: the path of its URL]",
};

/** URL of a site. */
export const SITE_URL_OPTION: CommandOption = {
  type: "string",
  value: "url",
  description: "URL of the site, instead of `url` in site.yaml [env: SITE_URL]",
};

/** Options of all commands that compile a site. */
export const SITE_OPTIONS: Record<string, CommandOption> = {
  base: BASE_OPTION,
  "site-url": SITE_URL_OPTION,
  all: { type: "boolean", description: "print every warning, even if many have the same cause" },
};

/** Whether drafts are included. The dev server always shows them. */
export const DRAFTS_OPTION: CommandOption = {
  type: "boolean",
  description: "include drafts and scheduled posts, marked as such [env: DRAFTS=1]",
};

/** Options of commands that write or serve the output. */
export const OUT_OPTIONS: Record<"out" | "outDir", CommandOption> = {
  out: { type: "string", value: "folder", description: "output folder [default: dist]" },
  outDir: { type: "string", value: "folder", description: "the same as --out", aliasOf: "out" },
};

/** Returns the options of a command that starts a server. */
export function serverOptions(defaultPort: number): Record<string, CommandOption> {
  return {
    port: {
      type: "string",
      value: "number",
      description: `port of the server [default: ${defaultPort}, or the next free one] [env: PORT]`,
    },
    host: {
      type: "string",
      value: "address",
      description: "address to listen on; 0.0.0.0 lets other devices connect [default: localhost]",
    },
  };
}

/**
 * Returns the content folder: the argument, `CONTENT_DIR`, or the current folder. The result is absolute.
 */
export function contentFolderOf([dir]: readonly (string | undefined)[]): string {
  return resolve(dir ?? (process.env["CONTENT_DIR"] || "."));
}

/** Returns the project that options and environment variables describe. */
export function readProject(values: Values, positionals: readonly string[]): Project {
  const { SITE_URL, DRAFTS } = process.env;
  const base = optionText(values, "base");
  return {
    contentFolder: contentFolderOf(positionals),
    outDir: resolve(optionText(values, "out") ?? "dist"),
    base: base === undefined ? undefined : checkBase(base),
    siteUrl: optionText(values, "site-url") ?? SITE_URL,
    drafts: values["drafts"] === true || DRAFTS === "1",
    allProblems: values["all"] === true,
  };
}

/** Returns the value of an option of type `string`; `undefined` if it was not given. */
export function optionText(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/**
 * Reads a port number.
 * @param name Name of the option or environment variable, for the message.
 */
function readPort(name: string, written: string): number {
  const port = Number(written);
  if (/^\d{1,5}$/.test(written.trim()) && port <= 65_535) return port;
  throw new ConfigError(`${name}: found \`${written}\`, expected the number of a port, from 0 to 65535.`);
}

/**
 * Returns the port from `--port` or `PORT`.
 * @param fallback Port if neither is given.
 */
export function portOf(values: Values, fallback: number): { port: number; isChosen: boolean } {
  const written = optionText(values, "port");
  if (written !== undefined) return { port: readPort("--port", written), isChosen: true };
  const { PORT } = process.env;
  return PORT ? { port: readPort("PORT", PORT), isChosen: true } : { port: fallback, isChosen: false };
}
