import { execFile } from "node:child_process";
import { delimiter } from "node:path";
import { promisify } from "node:util";
import { findRuby } from "./askEngine.ts";
import { unpackEngine } from "./unpackEngine.ts";

const run = promisify(execFile);

/** Jekyll and the libraries that it loads to read a site. */
const PACKAGES =
  "jekyll ruby-addressable ruby-public-suffix ruby-colorator ruby-i18n ruby-concurrent ruby-kramdown ruby-kramdown-parser-gfm"
    .concat(
      " ruby-liquid ruby-mercenary ruby-pathutil ruby-forwardable-extended ruby-rouge ruby-terminal-table ruby-unicode-display-width ruby-tomlrb",
    )
    .split(" ");

/** Reads the sites and prints their addresses by source file, without writing them. Sass and the watcher are not loaded. */
const SCRIPT = `
  require "json"
  gems = Dir[ARGV[0] + "/usr/share/rubygems-integration/*/gems/*/lib"]
  $LOAD_PATH.concat(gems + [ARGV[0] + "/usr/lib/ruby/vendor_ruby"])
  module Kernel
    alias load_feature require
    def require(name)
      %w(jekyll-sass-converter jekyll-watch).include?(name) ? false : load_feature(name)
    end
  end
  require "jekyll"
  answer = JSON.parse(ARGV[1]).map do |folder|
    site = Jekyll::Site.new(Jekyll.configuration("source" => folder, "quiet" => true, "disable_disk_cache" => true))
    site.reset
    site.read
    documents = site.collections.values.flat_map { |each| each.docs.select(&:write?) }
    (documents + site.pages).to_h { |each| [each.relative_path, each.url] }
  end
  STDOUT.write(JSON.generate(answer))
`;

/**
 * Reads sites with Jekyll of the Linux distribution, which is unpacked but not installed, in one process.
 * @param timeZone Time zone of the sites, because Ruby does not apply a second change of it to all dates.
 * @returns For each site, the addresses of its posts, pages and collections by source file. They are percent-encoded.
 */
export async function runJekyll(
  folders: readonly string[],
  timeZone: string,
): Promise<Record<string, string>[]> {
  const root = await unpackEngine("jekyll-site", PACKAGES);
  const { command, env, gems } = await findRuby();
  const libraries = gems.length > 0 ? ["-I", gems.join(delimiter)] : [];
  const args = ["--disable-gems", "-EUTF-8:UTF-8", ...libraries, "-e", SCRIPT, root, JSON.stringify(folders)];
  const options = { env: { ...process.env, ...env, TZ: timeZone }, maxBuffer: 100_000_000 };
  const { stdout } = await run(command, args, options);
  return JSON.parse(stdout) as Record<string, string>[];
}
