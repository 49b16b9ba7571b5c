/** Names of files that are about a repository, in whatever case they are written; `-` and spaces count as `_`. */
const NAMES = new Set(
  (
    "agent agents authors changelog claude code_of_conduct codeowners codex contributing contributors copying copilot_instructions " +
    "funding gemini governance licence license license_apache license_mit maintainers pull_request_template issue_template " +
    "release_notes releasing security support third_party_notices upgrading"
  ).split(" "),
);

/** Such names that are ordinary words too: only in capitals, as repositories have them. */
const CAPITALS = new Set(
  (
    "ACKNOWLEDGEMENTS ARCHITECTURE BACKERS BUGS BUILDING CHANGES CITATION CONVENTIONS COPYRIGHT CREDITS DEVELOPMENT HACKING HISTORY " +
    "INSTALL NEWS NOTICE RELEASES ROADMAP SKILL STYLEGUIDE TESTING TODO"
  ).split(" "),
);

const README = /^readme(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?\.[^./]+$/i;

const LANGUAGE =
  "ar|de|en|es|fa|fr|hi|id|it|ja|jp|ko|kr|nl|pl|pt(?:[_-]br)?|ru|th|tr|uk|vi|zh(?:[_-]?(?:cn|tw|hans|hant))?";

/** A name, the language of a translation (`CONTRIBUTING.ko.md`, `CONTRIBUTING_zh-CN.md`) or `local`, and how Markdown files end. */
const FILE = new RegExp(`^(.+?)(?:[._-](?:local|${LANGUAGE}))?\\.[^.]+$`, "i");

/**
 * Whether a Markdown file is about its repository or folder and no post, if it has no front matter: a README in any folder; at the root of the
 * content folder also `CONTRIBUTING.md`, `LICENSE.md`, `AGENTS.md` and their like.
 * @param path From the content folder.
 */
export function isRepositoryFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (README.test(name)) return true;
  if (path.includes("/")) return false;
  const [, stem = ""] = FILE.exec(name) ?? [];
  return CAPITALS.has(stem) || NAMES.has(stem.toLowerCase().replace(/[- ]/g, "_"));
}
