import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { parse } from "yaml";
import type { Given } from "../../../src/node/cli/init/answers.ts";
import { initFolder, type InitFolderOptions } from "../../../src/node/cli/init/initFolder.ts";
import type { Prompts } from "../../../src/node/cli/init/prompts.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";

/** The folder of a test. A test may replace `path`; everything below `parent` is deleted. */
interface InitFolder {
  parent: string;
  path: string;
}

/**
 * Creates a temporary folder for `maru init` before each test and removes it afterwards. The system's time zone is Seoul, its language is
 * English, and the present day is 2025-01-23.
 */
export function useInitFolder(): InitFolder {
  const folder = { parent: "", path: "" };
  beforeEach(async () => {
    folder.parent = await mkdtemp(join(tmpdir(), "maru-init-"));
    folder.path = join(folder.parent, "my-blog");
    vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2025, 0, 22, 18) / 1000));
    vi.stubEnv("TZ", "Asia/Seoul");
    vi.stubEnv("LC_ALL", "en_US.UTF-8");
    vi.stubEnv("GIT_CEILING_DIRECTORIES", folder.parent);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await rm(folder.parent, { recursive: true });
  });
  return folder;
}

interface InitOptions {
  /** Existing files: texts by path. */
  files?: Record<string, string>;
  given?: Given;
  prompts?: Prompts;
  /** Converts the configuration of another engine. Default: does nothing. */
  migrate?: InitFolderOptions["migrate"];
  /** Working directory. Default: the folder. */
  cwd?: string;
}

/** Writes files into a folder and sets up a site there. */
export async function initSite(
  folder: string,
  { files = {}, given = {}, prompts, cwd = folder, ...options }: InitOptions,
) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const before = await readTexts(folder);
  const clone = relative(folder, process.cwd());
  const log = vi.spyOn(console, "log").mockReturnValue();
  const workingDirectory = vi.spyOn(process, "cwd").mockReturnValue(cwd);
  const migrate = vi.fn<InitFolderOptions["migrate"]>(options.migrate ?? (() => Promise.resolve(0)));
  const status = await initFolder(folder, given, { prompts, migrate }).finally(() =>
    workingDirectory.mockRestore(),
  );
  const printed = log.mock.calls.flat().join("\n").replaceAll(clone, "<clone>");
  log.mockRestore();
  const texts = await readTexts(folder);
  return {
    status,
    created: Object.keys(texts).filter((path) => !(path in before)),
    changed: Object.keys(before).filter((path) => before[path] !== texts[path]),
    texts,
    settings: parse(texts["site.yaml"] ?? "") as Record<string, unknown> | null,
    printed,
    migrate,
    compile: () => createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined }).compile(),
  };
}

/** Returns the texts of a folder's files by path, without those of Git. */
export async function readTexts(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !path.startsWith(".git/"))
    .toSorted();
  const texts = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")]),
  );
  return Object.fromEntries(texts) as Record<string, string>;
}

/** Returns prompts that give answers in order, and the questions that were asked. An empty answer accepts the default. */
export function answering(...answers: string[]): { asked: string[]; prompts: Prompts } {
  const asked: string[] = [];
  const answerTo = (question: string, fallback: string) => {
    asked.push(`${question} [${fallback}]`);
    return answers.shift() || fallback;
  };
  const prompts: Prompts = {
    ask: (question, fallback, read) => Promise.resolve(read(answerTo(question, fallback))),
    confirm: (question, fallback) => Promise.resolve(answerTo(question, fallback ? "y" : "n") === "y"),
    close: () => {},
  };
  return { asked, prompts };
}
