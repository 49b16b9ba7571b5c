import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { installEngine } from "./installEngine.ts";
import { unpackEngine } from "./unpackEngine.ts";

/** Maximum length of an answer, in bytes: enough for a slug of each character of Unicode. */
const MAX_BYTES = 100_000_000;

/** Runs a program. Its input is JSON, and its output is parsed as JSON. */
function ask(command: string, args: readonly string[], { input, env }: { input: unknown; env: object }) {
  return new Promise<unknown>((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: MAX_BYTES };
    const child = execFile(command, args, options, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout));
    });
    child.stdin?.end(JSON.stringify(input));
  });
}

/**
 * Runs a script of Python that can import Python-Markdown and pymdownx, in the versions of the Linux distribution. `data` is the input, and
 * the script assigns its answer to `answer`.
 */
export async function askPython(script: string, input: unknown): Promise<unknown> {
  const root = await unpackEngine("pymdownx", ["python3-markdown", "python3-pymdownx"]);
  const whole = `import json, sys\ndata = json.load(sys.stdin)\n${script}\njson.dump(answer, sys.stdout)`;
  return ask("python3", ["-c", whole], {
    input,
    env: { PYTHONPATH: join(root, "usr/lib/python3/dist-packages") },
  });
}

/**
 * Runs a script of Ruby after `jekyll/utils.rb` of the Linux distribution, with the system's Ruby or an unpacked one. `data` is the input, and
 * the value of the script is the answer.
 */
export async function askJekyll(script: string, input: unknown): Promise<unknown> {
  const root = await unpackEngine("jekyll", ["jekyll"]);
  const gems = join(root, "usr/share/rubygems-integration/all/gems");
  const [gem = ""] = (await readdir(gems)).filter((name) => /^jekyll-\d/.test(name));
  const whole = `
    require "json"
    module Jekyll; class Log; def warn(*); end; end; def self.logger; Log.new; end; end
    load ${JSON.stringify(join(gems, gem, "lib/jekyll/utils.rb"))}
    data = JSON.parse(STDIN.read)
    STDOUT.write(JSON.generate(begin; ${script}; end))`;
  const { command, env } = await findRuby();
  return ask(command, ["-EUTF-8:UTF-8", "--disable-gems", "-e", whole], { input, env });
}

/**
 * Runs a script of Ruby that can use kramdown and its parser of GFM, in the versions of the Linux distribution. `data` is the input, and the
 * value of the script is the answer.
 */
export async function askKramdown(script: string, input: unknown): Promise<unknown> {
  const root = await unpackEngine("kramdown", ["ruby-kramdown", "ruby-kramdown-parser-gfm"]);
  const { command, env, gems: standard } = await findRuby();
  const gems = join(root, "usr/share/rubygems-integration/all/gems");
  const folders = [...(await readdir(gems)).map((name) => join(gems, name, "lib")), ...standard];
  const whole = `
    require "json"; require "kramdown"; require "kramdown-parser-gfm"
    data = JSON.parse(STDIN.read)
    STDOUT.write(JSON.generate(begin; ${script}; end))`;
  const isSystem = standard.length === 0;
  const args = ["-EUTF-8:UTF-8", ...(isSystem ? [] : ["--disable-gems"]), "-I", folders.join(delimiter)];
  return ask(command, [...args, "-e", whole], { input, env });
}

/**
 * Runs a script of Node that can require packages of the npm registry, which are installed in a folder of their own. `data` is the input,
 * and the script assigns its answer to `answer`.
 */
export async function askNode(packages: readonly string[], script: string, input: unknown): Promise<unknown> {
  const folder = await installEngine(packages);
  const whole = `
    const { createRequire } = require("node:module");
    const data = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    let answer;
    ((require) => { ${script} })(createRequire(${JSON.stringify(join(folder, "index.js"))}));
    process.stdout.write(JSON.stringify(answer));`;
  return ask(process.execPath, ["-e", whole], { input, env: {} });
}

/** Returns the command of the system's Ruby, or that of an unpacked one and the folders of the gems that belong to it. */
export async function findRuby(): Promise<{ command: string; env: object; gems: string[] }> {
  const isOnPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => existsSync(join(folder, "ruby")));
  if (isOnPath) return { command: "ruby", env: {}, gems: [] };
  const root = await unpackEngine("ruby", ["ruby3.1", "libruby3.1"]);
  const [libraries = ""] = (await readdir(join(root, "usr/lib"))).filter((name) => name.endsWith("-gnu"));
  const standard = [join(root, "usr/lib/ruby/3.1.0"), join(root, "usr/lib", libraries, "ruby/3.1.0")];
  const env = { LD_LIBRARY_PATH: join(root, "usr/lib", libraries), RUBYLIB: standard.join(delimiter) };
  const bundled = join(root, "usr/lib/ruby/gems/3.1.0/gems");
  const gems = (await readdir(bundled)).map((name) => join(bundled, name, "lib"));
  return { command: join(root, "usr/bin/ruby3.1"), env, gems };
}
