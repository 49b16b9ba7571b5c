import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { isBelow } from "../../files/isBelow.ts";
import { realFileIfPresent } from "../../files/readIfPresent.ts";
import type { Look } from "../../files/fileLookup.ts";
import { ContentError } from "../../diagnostics/errors.js";
import { readSource } from "../../files/readSource.ts";
import { cleanText } from "../text/characters.ts";

/** Options for reading snippets. */
export interface SnippetSources {
  /** Absolute path of the content folder; nothing outside it is read. */
  contentFolder: string;
  /** Receives each path that is checked, so that the text is built again when a file changes or appears there. */
  onLook: (look: Look) => void;
}

/** Thrown if a snippet cannot be included. The message completes a sentence and usually says what to do. */
export class NoSnippet extends Error {}

/** Usual folders of snippets in MkDocs sites, relative to the content folder. */
const FOLDERS = ["", "docs", "snippets", "docs/snippets", "includes", "docs/includes"];

/** The lines of a snippet and its real path. */
export interface Snippet {
  path: string;
  lines: string[];
}

/**
 * Reads a file by its path from the content folder or from one of {@link FOLDERS}. A path may also begin with the name of the content
 * folder: MkDocs resolves paths from the folder of `mkdocs.yml`, usually the parent of the content folder.
 * @throws {@link NoSnippet} if the file cannot be read.
 */
export function readSnippet(written: string, { contentFolder, onLook }: SnippetSources): Snippet {
  const names = written.replace(/^\.\//, "").split("/");
  if (/^[/\\]|\\|\0/.test(written) || names.some((name) => name === "" || name.startsWith(".")))
    throw new NoSnippet(
      "its path is absolute, or contains `\\`, or an empty or hidden name; write the path from the content folder",
    );
  const root = realpathSync(contentFolder);
  const withoutRoot = names[0] === basename(root) && names.length > 1 ? [names.slice(1).join("/")] : [];
  const candidates = [...FOLDERS.map((folder) => join(folder, names.join("/"))), ...withoutRoot];
  for (const candidate of candidates) {
    for (const spelling of new Set([candidate, candidate.normalize("NFC"), candidate.normalize("NFD")])) {
      const candidatePath = join(contentFolder, spelling);
      const path = rethrow(() => realFileIfPresent(candidatePath, spelling), onLook);
      onLook({ path: candidatePath, isFound: path !== undefined, isText: true });
      if (path === undefined) continue;
      if (!isBelow(root, path))
        throw new NoSnippet(
          "it is a link to a file outside the content folder; put the file itself into the folder",
        );
      return { path, lines: rethrow(() => linesAt(path), onLook) };
    }
  }
  throw new NoSnippet(`there is no file \`${names.join("/")}\` in the content folder; correct its path`);
}

/** Calls a function that reads a file; throws its errors as {@link NoSnippet}. */
function rethrow<Result>(act: () => Result, onLook: SnippetSources["onLook"]): Result {
  try {
    return act();
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    // The file may become readable without a change, so the result must not be cached.
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
