/** Names of files that describe a repository. Case is ignored; `-` and spaces count as `_`. */
const NAMES = new Set(
  (
    "agent agents authors changelog claude code_of_conduct codeowners codex contributing contributors copying copilot_instructions " +
    "funding gemini governance licence license license_apache license_mit maintainers pull_request_template issue_template " +
    "release_notes releasing security support third_party_notices upgrading"
  ).split(" "),
);

/** Names that are also ordinary words. They match only in capitals, as is usual in repositories. */
const CAPITALS = new Set(
  (
    "ACKNOWLEDGEMENTS ARCHITECTURE BACKERS BUGS BUILDING CHANGES CITATION CONVENTIONS COPYRIGHT CREDITS DEVELOPMENT HACKING HISTORY " +
    "INSTALL NEWS NOTICE RELEASES ROADMAP SKILL STYLEGUIDE TESTING TODO"
  ).split(" "),
);

const README = /^readme(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?\.[^./]+$/i;

const LANGUAGE =
  "ar|de|en|es|fa|fr|hi|id|it|ja|jp|ko|kr|nl|pl|pt(?:[_-]br)?|ru|th|tr|uk|vi|zh(?:[_-]?(?:cn|tw|hans|hant))?";

/** Matches a name, an optional language (`CONTRIBUTING.ko.md`, `CONTRIBUTING_zh-CN.md`) or `local`, and the extension. */
const FILE = new RegExp(`^(.+?)(?:[._-](?:local|${LANGUAGE}))?\\.[^.]+$`, "i");

/**
 * Whether a Markdown file without front matter describes its repository or folder, so that it is not a post. This is true of a README in
 * any folder. At the root of the content folder, it is also true of `CONTRIBUTING.md`, `LICENSE.md`, `AGENTS.md` and similar files.
 * @param path Relative to the content folder.
 */
export function isRepositoryFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (README.test(name)) return true;
  if (path.includes("/")) return false;
  const [, stem = ""] = FILE.exec(name) ?? [];
  return CAPITALS.has(stem) || NAMES.has(stem.toLowerCase().replace(/[- ]/g, "_"));
}
