import { execFile } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installEngine } from "./installEngine.ts";

/** Hexo, and the plugins of a new site that decide addresses. Their own dependencies are those that npm chooses. */
const PACKAGES: Readonly<Record<string, string>> = {
  hexo: "8.1.2",
  "hexo-generator-archive": "2.0.0",
  "hexo-generator-category": "2.0.0",
  "hexo-generator-index": "4.0.0",
  "hexo-generator-tag": "2.0.0",
  "hexo-renderer-marked": "7.0.1",
};

/** The addresses of a site in Hexo, as paths of files: `2025/a/index.html`. */
export interface HexoRoutes {
  /** Addresses of posts, by their source, such as `_posts/a.md`. */
  posts: Record<string, string>;
  pages: Record<string, string>;
  /** Addresses of all pages, lists and files. */
  routes: string[];
}

/** Loads a site and returns its addresses; does not render it. */
const SCRIPT = `
const Hexo = require(process.argv[1]);
const pathsOf = (model) => Object.fromEntries(model.map(({ source, path }) => [source, path]));
(async () => {
  const found = [];
  for (const folder of process.argv.slice(2)) {
    const hexo = new Hexo(folder, { silent: true });
    await hexo.init();
    await hexo.load();
    const [posts, pages] = ["posts", "pages"].map((name) => pathsOf(hexo.locals.get(name)));
    found.push({ posts, pages, routes: hexo.route.list() });
    await hexo.exit();
  }
  process.stdout.write(JSON.stringify(found));
})();`;

/**
 * Returns the addresses of sites by Hexo itself. Writes its database and a \`package.json\` into their folders.
 * @param timeZone Time zone of the machine.
 */
export async function runHexo(folders: readonly string[], timeZone: string): Promise<HexoRoutes[]> {
  const root = await installEngine(Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`));
  const modules = join(root, "node_modules");
  for (const folder of folders) {
    // Hexo loads the plugins that the package of the site names.
    const described = {
      name: "site",
      private: true,
      hexo: { version: PACKAGES["hexo"] },
      dependencies: PACKAGES,
    };
    await writeFile(join(folder, "package.json"), JSON.stringify(described));
    await symlink(modules, join(folder, "node_modules"));
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["-e", SCRIPT, join(modules, "hexo"), ...folders],
    { env: { ...process.env, TZ: timeZone }, maxBuffer: 100_000_000 },
  );
  return JSON.parse(stdout) as HexoRoutes[];
}
