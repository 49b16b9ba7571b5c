import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { command, migrateFolder } from "../../../../src/node/cli/migrate.ts";
import { runCommand } from "../../../support/runner/runCommand.ts";

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), "maru-force-"));
  await write("_config.yml", "title: J\nauthor: Kim");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(site, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(site, name), text);
const read = (name: string) => readFile(join(site, name), "utf8");

async function migrate(...options: string[]) {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const error = vi.spyOn(console, "error").mockReturnValue();
  const status = await runCommand(command, ["migrate", site, ...options]);
  const printed = [...log.mock.calls, ...error.mock.calls].flat().join("\n");
  vi.restoreAllMocks();
  return { status, printed };
}

test("with --force, maru migrate replaces site.yaml, keeps its text, and prints which settings changed", async () => {
  await mkdir(join(site, "_posts"));
  await write("_posts/2025-01-22-a.md", "a");
  const former = "# mine\ntitle: Mine\nnav: [a.md]\n";
  await write("site.yaml", former);
  const { status, printed } = await migrate("--force");
  expect(status).toBe(0);
  expect(await read("site.yaml")).toContain("title: J\n");
  expect(await read("site.yaml.bak")).toBe(former);
  expect(printed).toContain(`Replaced ${site}/site.yaml; its former text is in ${site}/site.yaml.bak.`);
  expect(printed).toMatch(/\nRemoved: nav\nChanged: title\nAdded: .*author/);
});

test("--force never overwrites an earlier backup, makes none twice, and replaces a text that is not YAML", async () => {
  await write("site.yaml", "title: one");
  await migrate("--force");
  await write("site.yaml", "title: [two");
  await migrate("--force");
  await write("site.yaml", "title: one");
  await migrate("--force");
  expect([await read("site.yaml.bak"), await read("site.yaml.bak2")]).toEqual(["title: one", "title: [two"]);
  expect((await readdir(site)).toSorted()).toEqual([
    "_config.yml",
    "site.yaml",
    "site.yaml.bak",
    "site.yaml.bak2",
  ]);
  const { printed } = await migrate("--force");
  expect(printed).toContain("site.yaml already had these settings; it is unchanged.");
});

test("--force without a configuration to read leaves site.yaml as it is", async () => {
  await rm(join(site, "_config.yml"));
  await write("site.yaml", "title: one");
  const { status, printed } = await migrate("--force");
  expect(status).toBe(1);
  expect(printed).toContain("There is no configuration of another engine in ");
  expect(await readdir(site)).toEqual(["site.yaml"]);
});

test("maru init never replaces site.yaml", async () => {
  await write("site.yaml", "title: one");
  await expect(migrateFolder(site)).rejects.toThrow(
    "site.yaml exists already; move it away to write another.",
  );
  expect(await read("site.yaml")).toBe("title: one");
});

test.each([
  ["gatsby-config.js", "", "Gatsby", "gatsby.md"],
  ["config.toml", 'base_url = "https://a.example"', "Zola", "zola.md"],
])(
  "for a site with %s, maru migrate names the page to read and writes nothing",
  async (file, text, name, page) => {
    await rm(join(site, "_config.yml"));
    await write(file, text);
    const { status, printed } = await migrate();
    expect(status).toBe(1);
    expect(printed).toContain(
      ` is a site of ${name} (${file}), whose configuration Maru does not read; write site.yaml as `,
    );
    expect(printed).toContain(`docs/migrating/${page} describes.`);
    expect(await readdir(site)).toEqual([file]);
  },
);

test("a configuration that Maru reads wins over the file of another engine in the same folder", async () => {
  await write("astro.config.mjs", "");
  expect((await migrate()).printed).toContain("Jekyll's _config.yml → ");
});
