import { relative } from "node:path";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { inColumns } from "../help.ts";
import { PACKAGE_NAME, PACKAGE_VERSION } from "../packageName.ts";
import { quoteArgument } from "../quoteArgument.ts";
import type { Answers } from "./answers.ts";
import type { PlannedFile } from "./filesFor.ts";
import { GITIGNORE } from "./gitignore.ts";
import type { FolderContents } from "./inspectFolder.ts";
import { type ExtendedPackage, PACKAGE_FILE, SCRIPTS } from "./packageJson.ts";
import { WORKFLOW_FILE } from "./workflow.ts";

interface Result {
  answers: Answers;
  found: FolderContents;
  files: readonly PlannedFile[];
  extendedPackage: ExtendedPackage;
}

/** Returns the text that `maru init` prints: the files that it wrote and left unchanged, and what the author can do next. */
export function describeResult(result: Result): string {
  const { files } = result;
  const sections = [
    list(
      "Created:",
      files.filter(({ isExtended }) => !isExtended),
    ),
    list(
      "Added:",
      files.filter(({ isExtended }) => isExtended),
    ),
    describeUnchanged(result),
    ...describeOtherScripts(result),
    ...describeMissingDependency(result),
    ["Next:", ...inColumns(nextSteps(result))],
    ...describePublishing(result),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function list(heading: string, files: readonly PlannedFile[]): string[] {
  if (files.length === 0) return [];
  return [heading, ...files.map(({ path, description }) => `  ${path}: ${description}`)];
}

function describeUnchanged({ answers: { migrates }, found, files, extendedPackage }: Result): string[] {
  const { existing, packageJson, gitignore, hasWorkflow } = found;
  const present: [string, boolean][] = [
    [SETTINGS_FILE, existing !== undefined && !migrates],
    [PACKAGE_FILE, packageJson !== undefined],
    [GITIGNORE, gitignore !== undefined],
    [WORKFLOW_FILE, hasWorkflow],
  ];
  const unchanged = present.filter(([name, isThere]) => isThere && !files.some(({ path }) => path === name));
  if (unchanged.length === 0) return [];
  const isComplete = files.length === 0 && !migrates && extendedPackage.specifier !== undefined;
  const nothing = isComplete ? "Nothing to do. " : "";
  return [`${nothing}Unchanged: ${unchanged.map(([name]) => name).join(", ")}`];
}

function describeOtherScripts({ extendedPackage: { others } }: Result): string[][] {
  if (others.length === 0) return [];
  const remedies = others.map((name) => `  "blog:${name}": "${SCRIPTS[name]}"`);
  const [subject, object] =
    others.length === 1
      ? ["a script of its own named", "it under another name"]
      : ["scripts of its own named", "them under other names"];
  return [
    [
      `${PACKAGE_FILE} has ${subject} ${others.join(", ")}, left unchanged. To run Maru's too, add ${object}:`,
      ...remedies,
    ],
  ];
}

/** Says how to add the dependency on Maru if its source is unknown. */
function describeMissingDependency({ extendedPackage: { specifier } }: Result): string[][] {
  if (specifier !== undefined) return [];
  return [
    [
      `${PACKAGE_FILE} does not contain ${PACKAGE_NAME}, because npm did not record from where this version was installed. In the folder, run one of:`,
      ...inColumns([
        ["npm install <path>", "if you installed it from this tarball or clone"],
        [`npm install ${PACKAGE_NAME}@${PACKAGE_VERSION}`, "if you installed it from a registry"],
      ]),
    ],
  ];
}

/** Returns commands and what they do. */
function nextSteps({ answers, found, extendedPackage: { others, specifier } }: Result): string[][] {
  const folder = relative(process.cwd(), found.folder);
  const run = (name: string) => (others.includes(name) ? `npx ${SCRIPTS[name]}` : `npm run ${name}`);
  const newPost = others.includes("new") ? 'npx maru new "A title"' : 'npm run new -- "A title"';
  const { engine } = found;
  const canMigrate = engine && !found.existing && !answers.site && !answers.migrates;
  return [
    ...(folder === "" ? [] : [[`cd ${quoteArgument(folder)}`, "goes to the folder"]]),
    ...(found.isInstalled || specifier === undefined ? [] : [["npm install", "installs Maru"]]),
    ...(canMigrate
      ? [["npx maru migrate .", `writes ${SETTINGS_FILE} from ${engine.name}'s ${engine.file}`]]
      : []),
    [run("dev"), "shows the site while you write"],
    [newPost, "creates a post"],
    [run("build"), "writes the site to dist/, for any static host"],
  ];
}

function describePublishing({ answers, extendedPackage: { specifier } }: Result): string[][] {
  if (!answers.workflow) return [];
  const isFile = specifier?.startsWith("file:");
  return [
    [
      "To publish, push all files to GitHub, package-lock.json included. In the repository's settings, under Pages, choose GitHub Actions as the source.",
      ...(isFile
        ? [
            `${PACKAGE_FILE} installs Maru from ${specifier}. GitHub can install it only if that file is in the repository.`,
          ]
        : []),
    ],
  ];
}
