import { realpathSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { realFileIfPresent } from "../../files/readIfPresent.ts";
import type { Look } from "../../files/fileLookup.ts";
import { ContentError } from "../../diagnostics/errors.js";
import { readSource } from "../../files/readSource.ts";
import { cleanText } from "../text/characters.ts";

/** Where snippets are read from. */
export interface SnippetSources {
  /** Absolute path of the content folder; nothing outside it is read. */
  contentFolder: string;
  /** Told of each place that is looked at. */
  onLook: (look: Look) => void;
}

/** Thrown for a snippet that is not included; its message is the rest of a sentence, with what to do. */
export class NoSnippet extends Error {}

/** Folders besides the content folder itself in which MkDocs' sites have their snippets. */
const FOLDERS = ["", "docs", "snippets", "docs/snippets", "includes", "docs/includes"];

/** A snippet's text and its path, with links followed. */
export interface Snippet {
  path: string;
  lines: string[];
}

/**
 * Reads a file by its path from the content folder, or from one of the folders in it that sites have for snippets. A path may begin with the name
 * of the content folder, as seen from a `mkdocs.yml` above that.
 */
export function readSnippet(written: string, { contentFolder, onLook }: SnippetSources): Snippet {
  const names = written.replace(/^\.\//, "").split("/");
  if (/^[/\\]|\\|\0/.test(written) || names.some((name) => name === "" || name.startsWith(".")))
    throw new NoSnippet(
      "only files in the content folder are read, and no hidden ones; write its path from there",
    );
  const root = realpathSync(contentFolder);
  const below = names[0] === basename(root) && names.length > 1 ? [names.slice(1).join("/")] : [];
  const candidates = [...FOLDERS.map((folder) => join(folder, names.join("/"))), ...below];
  for (const candidate of candidates) {
    for (const spelling of new Set([candidate, candidate.normalize("NFC"), candidate.normalize("NFD")])) {
      const place = join(contentFolder, spelling);
      const path = usable(() => realFileIfPresent(place, spelling), onLook);
      onLook({ path: place, isFound: path !== undefined, isText: true });
      if (path === undefined) continue;
      if (!path.startsWith(root + sep))
        throw new NoSnippet("it is a link that leads out of the content folder; put the file itself there");
      return { path, lines: usable(() => linesAt(path), onLook) };
    }
  }
  throw new NoSnippet(`there is no file \`${names.join("/")}\` in the content folder; correct its path`);
}

/** Does something with a file, and throws what an author should be told if it can't be read. */
function usable<Result>(act: () => Result, onLook: SnippetSources["onLook"]): Result {
  try {
    return act();
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    // The file is the same when it can be read: only another attempt shows that.
    onLook({ path: undefined, isFound: false });
    throw new NoSnippet(cause.message.replace(/\.$/, ""), { cause });
  }
}

function linesAt(path: string): string[] {
  const { text, fault } = readSource(path);
  if (fault?.severity === "error") throw new ContentError(fault.message);
  return cleanText(text.replace(/^\uFEFF/, ""))
    .replace(/(?:\r\n?|\n)$/, "")
    .split(/\r\n?|\n/);
}
