import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
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

async function findRuby(): Promise<{ command: string; env: object }> {
  const isOnPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => existsSync(join(folder, "ruby")));
  if (isOnPath) return { command: "ruby", env: {} };
  const root = await unpackEngine("ruby", ["ruby3.1", "libruby3.1"]);
  const [libraries = ""] = (await readdir(join(root, "usr/lib"))).filter((name) => name.endsWith("-gnu"));
  const standard = [join(root, "usr/lib/ruby/3.1.0"), join(root, "usr/lib", libraries, "ruby/3.1.0")];
  const env = { LD_LIBRARY_PATH: join(root, "usr/lib", libraries), RUBYLIB: standard.join(delimiter) };
  return { command: join(root, "usr/bin/ruby3.1"), env };
}
