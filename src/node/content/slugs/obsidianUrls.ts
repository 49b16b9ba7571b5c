import { encodePath } from "../../../shared/urls/splitUrl.ts";
import { withoutExtension } from "../../files/fileName.ts";
import { toSegment } from "./toSegment.ts";

/** Writes spaces as Obsidian Publish does in addresses: https://help.obsidian.md/publish/permalinks */
export function withPlus(text: string): string {
  return text.replaceAll(" ", "+");
}

/** Returns the address of a note with a `permalink`, such as `guides/start`; undefined if it has no part that an address can contain. */
export function obsidianPermalink(written: string): string | undefined {
  const parts = written.split("/").flatMap((part) => toSegment(withPlus(part.replace(/[{}]/g, ""))) ?? []);
  return parts.length > 0 ? encodePath(`/${parts.join("/")}/`) : undefined;
}

/** Returns the addresses that forward to a note: its aliases, and its path if it has a `permalink`. */
export function obsidianAliases(
  aliases: readonly string[],
  { path, permalink }: { path: string; permalink: string | undefined },
): string[] {
  const own = permalink === undefined ? [] : [`/${withoutExtension(path)}`];
  return [...aliases, ...own].map(withPlus);
}
