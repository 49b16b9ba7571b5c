import { describe, expect, test } from "vitest";
import { isRepositoryFile } from "../../../../src/node/content/folders/repositoryFile.ts";
import { summarizeBuild } from "../../../../src/node/output/buildSummary.ts";
import { compileSite } from "../../../support/build/compileSite.ts";

const ABOUT = [
  "README.md",
  "readme.markdown",
  "README.ko.md",
  "README_KR.md",
  "Readme-zh-CN.md",
  "CONTRIBUTING.md",
  "contributing.ko.md",
  "CHANGELOG.mkdn",
  "LICENSE.md",
  "Licence.md",
  "AGENTS.md",
  "CLAUDE.md",
  "claude.local.md",
  "CODE_OF_CONDUCT.md",
  "code-of-conduct.md",
  "SECURITY.md",
  "TODO.md",
  "HISTORY.md",
  "LICENSE-MIT.md",
  "CREDITS.md",
];

const POSTS = [
  "todo.md",
  "credits.md",
  "History.md",
  "security-ai.md",
  "readme-driven-development.md",
  "my-claude.md",
  "license to write.md",
];

describe("a file without front matter at the root of the content folder", () => {
  test.each(ABOUT)("%s describes the repository", (name) => {
    expect(isRepositoryFile(name)).toBe(true);
  });

  test.each(POSTS)("%s is a post", (name) => {
    expect(isRepositoryFile(name)).toBe(false);
  });
});

const textsOf = (names: readonly string[], text: string) =>
  Object.fromEntries(names.map((name) => [name, text]));

test("files about a repository are not posts, and the build summary lists some of them and the number of the others", async () => {
  const { site, problems } = await compileSite({ ...textsOf(ABOUT, "# Text"), ...textsOf(POSTS, "# Text") });
  expect([...site.documents.values()].map(({ file }) => file).toSorted()).toEqual(POSTS.toSorted());
  expect(site.leftOut.toSorted()).toEqual(ABOUT.toSorted());
  expect(problems.filter((problem) => !problem.includes("belongs to"))).toEqual([]);
  const summary = summarizeBuild({
    site,
    problems: [],
    detected: [],
    folder: "dist/",
    output: { files: 1, bytes: 1 },
    others: [],
    seconds: 1,
  });
  expect(summary).toMatch(
    /^ {2}left out {2}AGENTS\.md, CHANGELOG\.mkdn, CLAUDE\.md and 17 more: about the repository; to publish such a file as a post, add front matter$/m,
  );
});

test.each([
  ["---\ntitle: 보안\n---\ntext", "---"],
  ["+++\ntitle = '보안'\n+++\ntext", "+++"],
])("a file about a repository is a post if it has front matter: %j", async (text) => {
  const { site } = await compileSite(textsOf(["SECURITY.md", "README.md", "AGENTS.ko.md"], text));
  expect(site.manifest.posts).toHaveLength(3);
  expect(site.leftOut).toEqual([]);
});

test("in folders of posts only README files are excluded as descriptions of the folder", async () => {
  const names = ["README.md", "CHANGELOG.md", "security.md", "2025/README.ko.md", "2025/license.md"];
  const { site } = await compileSite(
    textsOf(
      names.map((name) => `posts/${name}`),
      "# Text",
    ),
  );
  expect(site.leftOut).toEqual(["posts/2025/README.ko.md", "posts/README.md"]);
  expect(site.manifest.posts).toHaveLength(3);
});

test.each([
  ["[a](README.md)", "README.md"],
  ["[a](./CONTRIBUTING.md#how)", "CONTRIBUTING.md"],
  ["[a](/license.md)", "license.md"],
  ["[a](claude.md)", "claude.md"],
  ["[a](docs/README.md)", "docs/README.md"],
])("the problem of the link %s explains why %s is not a post", async (link, file) => {
  const { problems, documentOf } = await compileSite({
    ...textsOf(["README.md", "CONTRIBUTING.md", "LICENSE.md", "CLAUDE.md", "docs/README.md"], "# Text"),
    "a.md": `# A\n\n${link}`,
  });
  expect(problems).toEqual([
    expect.stringContaining(
      `\`${file}\` describes its repository or folder, so it is not a post; link to it where the repository is hosted, or give it front matter`,
    ),
  ]);
  expect(documentOf("a.md")?.html).toContain("<a>a</a>");
});

test("a README without front matter is a page by the rules of MkDocs, also at the root of the site", async () => {
  const settings =
    "pages: docs\nhome: docs/README.md\nslugs: material\nredirects:\n  /guide/: /guide/README/\n";
  const { site, problems } = await compileSite({
    "site.yaml": settings,
    "docs/README.md": "# Home\n",
    "docs/guide/README.md": "# Guide\n\ntext\n",
  });
  expect(problems).toEqual([]);
  expect(site.manifest.pages.map(({ url }) => url)).toEqual(["/", "/guide/README/"]);
});
