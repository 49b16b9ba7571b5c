import { matchOwnFile, type OwnFile, ownFiles, REPLACEABLE } from "../urls/ownFiles.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { CompiledSite } from "../compiledSite.ts";
import type { StaticFile } from "./staticFiles.ts";
import { foldFilePath, parentFolders } from "../../files/paths.ts";

type Owner = { what: string; path: string; isStatic: boolean };

interface AssignedFiles {
  statics: StaticFile[];
  problems: Problem[];
}

/**
 * Returns the static files that are published. A static file can replace only those of Maru's files that are in `REPLACEABLE`.
 * If two static files have the same path, the later file is published. Reports files that are not published, and paths that differ only by
 * case.
 */
export function assignStaticFiles(site: CompiledSite): AssignedFiles {
  if (site.statics.length === 0) return { statics: [], problems: [] };
  const problems: Problem[] = [];
  const report = (severity: Problem["severity"], { source }: StaticFile, message: string) =>
    void problems.push({ severity, kind: "address", file: source, line: 1, message });

  const own = new Map(ownFiles(site).map((file) => [foldFilePath(file.path), file]));
  const published = new Map<string, StaticFile>();
  const bySpelling = new Map<string, StaticFile>();
  for (const file of site.statics) {
    const { path, source } = file;
    const taken = ownAt(path, own, site);
    if (taken && !(REPLACEABLE.includes(path) && taken.path === path)) {
      const remedy =
        path === "404.html"
          ? "; write its text in `pages/404.md`, and remove this file"
          : "; rename it, or remove it";
      report(
        "warning",
        file,
        `this static file is not published: Maru writes ${taken.what} to \`${taken.path}\`${remedy}`,
      );
      continue;
    }
    const before = bySpelling.get(foldFilePath(path));
    if (before && before.path !== path) {
      const message = `the path \`${path}\` differs from that of \`${before.source}\` by case alone, so that some hosts serve one of them at both; rename one of them`;
      report("warning", file, message);
    } else if (before && before.source !== source) {
      const message = `\`${before.source}\` is published at the same path, \`${path}\`, and this file replaces it; rename or remove one of them`;
      report("warning", file, message);
    }
    bySpelling.set(foldFilePath(path), file);
    published.set(path, file);
  }

  const folders = new Map<string, Owner>();
  const noteFolders = (path: string, owner: Owner) => {
    for (const folder of parentFolders(foldFilePath(path)))
      if (!folders.has(folder)) folders.set(folder, owner);
  };
  noteFolders("assets/main.js", { path: "assets/", what: "the app", isStatic: false });
  for (const { path, what } of own.values()) noteFolders(path, { path, what, isStatic: false });
  for (const { path, source } of published.values())
    noteFolders(path, { path, what: `\`${source}\``, isStatic: true });
  for (const [path, file] of published) {
    const folded = foldFilePath(path);
    const within = folders.get(folded);
    const above = parentFolders(folded).flatMap((folder) => own.get(folder) ?? [])[0];
    if (within) {
      const needed = within.isStatic ? within.what : `${within.what} (\`${within.path}\`)`;
      report(
        "error",
        file,
        `this is a file at \`${file.path}\`, where ${needed} needs a folder; rename it, or remove it`,
      );
    } else if (above) {
      report(
        "error",
        file,
        `this needs a folder \`${above.path}/\`, where Maru writes ${above.what} to the file \`${above.path}\`; rename the folder`,
      );
    } else continue;
    published.delete(path);
  }
  return { statics: [...published.values()], problems };
}

/**
 * Returns Maru's file at a path. A path such as `a.js.br` belongs to Maru if Maru compresses files and `a.js` is one that cannot be
 * replaced.
 */
function ownAt(
  path: string,
  own: ReadonlyMap<string, OwnFile>,
  { manifest, publishing }: CompiledSite,
): OwnFile | undefined {
  const hasSitemap = manifest.site.url !== undefined;
  const at = (folded: string) => own.get(folded) ?? matchOwnFile(folded, hasSitemap);
  const compressed = publishing.precompress && /^(.+)\.(?:br|gz)$/.exec(foldFilePath(path))?.[1];
  const plain = compressed ? at(compressed) : undefined;
  const isOwn = plain !== undefined && !REPLACEABLE.includes(plain.path);
  return at(foldFilePath(path)) ?? (isOwn ? { path, what: `${plain.what}, compressed,` } : undefined);
}
