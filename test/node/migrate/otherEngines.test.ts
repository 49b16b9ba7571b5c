import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findOtherEngine } from "../../../src/node/migrate/otherEngines.ts";

test.each([
  ["gatsby-config.js", "", "Gatsby"],
  ["gatsby-config.ts", "", "Gatsby"],
  ["config.toml", 'title = "x"\nbase_url = "https://a.example"', "Zola"],
  ["config.toml", 'baseURL = "https://a.example"', undefined],
  ["zola.toml", 'base_url = "https://a.example"', "Zola"],
  ["pelicanconf.py", "", "Pelican"],
  ["quartz.config.ts", "", "Quartz"],
  [".eleventy.js", "", "Eleventy"],
  ["eleventy.config.mjs", "", "Eleventy"],
  ["docusaurus.config.ts", "", "Docusaurus"],
  ["astro.config.mjs", "", "Astro"],
  ["package.json", "{}", undefined],
])(
  "a folder with %s that contains %j is a site of %s, with a page in docs/migrating",
  async (file, text, name) => {
    const folder = await mkdtemp(join(tmpdir(), "maru-engine-"));
    try {
      await writeFile(join(folder, file), text);
      const found = await findOtherEngine(folder);
      const hasPage = found === undefined || existsSync(join("docs/migrating", found.page));
      expect(found && { name: found.name, file: found.file }).toEqual(name && { name, file });
      expect(hasPage).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
