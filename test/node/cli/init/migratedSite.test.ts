import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { WORKFLOW_FILE } from "../../../../src/node/cli/init/workflow.ts";
import { migrateFolder } from "../../../../src/node/cli/migrate.ts";
import { answering, initSite, useInitFolder } from "../../../support/build/initSite.ts";

const folder = useInitFolder();

const migrateSite = (files: Record<string, string>) =>
  initSite(folder.path, { files, prompts: answering("y", "y").prompts, migrate: migrateFolder });

/** Files that `maru init` need not change. */
const COMPLETE = {
  "package.json": JSON.stringify({
    scripts: Object.fromEntries(
      ["dev", "build", "preview", "check", "lock", "new"].map((name) => [name, `maru ${name}`]),
    ),
    devDependencies: { maru: "file:maru.tgz" },
  }),
  ".gitignore": "node_modules/\ndist/\n",
  [WORKFLOW_FILE]: "",
};

test("maru init adds the system's time zone to migrated settings without one, and Git's dates only in a repository", async () => {
  const { settings, printed } = await migrateSite({
    "_config.yml": "title: A\n",
    "_posts/2025-01-22-a.md": "a",
  });
  expect(settings).toMatchObject({ title: "A", timeZone: "Asia/Seoul" });
  expect(settings).not.toHaveProperty("updated");
  expect(printed).toContain("\n- timeZone: Asia/Seoul\n");
});

test("maru init reads the days of revision of a migrated site from its Git repository", async () => {
  await mkdir(folder.path);
  execFileSync("git", ["init"], { cwd: folder.path, stdio: "ignore" });
  const { settings, printed } = await migrateSite({
    "_config.yml": "title: A\n",
    "_posts/2025-01-22-a.md": "a",
  });
  expect(settings).toMatchObject({ updated: "git" });
  expect(printed).toContain("\n- updated: git\n");
});

test("maru init schedules the workflow in the time zone of the migrated settings", async () => {
  const { settings, texts } = await migrateSite({
    "_config.yml": "title: A\ntimezone: America/New_York\n",
    "_posts/2025-01-22-a.md": "a",
  });
  expect(settings).toMatchObject({ timeZone: "America/New_York" });
  expect(parse(texts[WORKFLOW_FILE] ?? "")).toMatchObject({ on: { schedule: [{ cron: "17 5 * * *" }] } });
});

test("maru init writes a first post into the folder of a migrated site that has none", async () => {
  const { created } = await migrateSite({ "_config.yml": "title: 가\nlang: ko\ntimezone: UTC\n" });
  expect(created).toContain("_posts/2025-01-22-첫-글.md");
});

test("maru init does not report that there was nothing to do after a migration", async () => {
  const files = { ...COMPLETE, "_config.yml": "title: A\n", "_posts/2025-01-22-a.md": "a" };
  const { created, changed, printed } = await migrateSite(files);
  expect([created, changed]).toEqual([["site.yaml"], []]);
  expect(printed).not.toContain("Nothing to do");
  expect(printed).toContain("\nUnchanged: package.json, .gitignore, .github/workflows/pages.yml\n");
});
