import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { headersFile } from "../../src/node/output/emitters/hosts/headersFile.ts";
import { nginxConfiguration } from "../../src/node/output/emitters/hosts/nginxConfiguration.ts";
import { HOST_FILES } from "../../src/node/site/urls/hostFiles.ts";

const text = readFileSync("docs/publishing.md", "utf8");
const base = "/blog/";
const written = {
  _headers: headersFile({ base, feedFolders: [], feedAliases: [], areAssetsOurs: true }),
  "_nginx.conf": nginxConfiguration({ base, feedAliases: [], redirects: [] }),
};

test("docs/publishing.md lists every file that a build writes for hosts", () => {
  const [, section = ""] = text.split("## What a build writes for hosts");
  const listed = [...section.matchAll(/^\| `(\S+)`/gm)].map(([, name]) => name);
  expect(listed).toEqual(expect.arrayContaining(HOST_FILES));
});

test("the files for hosts contain the headers that docs/publishing.md documents", () => {
  const promised = [...text.matchAll(/`(frame-ancestors|nosniff|Referrer-Policy)`/g)].map(
    ([, name = ""]) => name,
  );
  expect(new Set(promised).size).toBe(3);
  for (const file of Object.values(written)) for (const name of promised) expect(file).toContain(name);
});

test("the nginx configuration documents the same `include` line as docs/publishing.md", () => {
  expect(text).toContain("`include …/_nginx.conf;` in a `server` block");
  expect(written["_nginx.conf"]).toMatch(/^# {9}include \S+\/blog\/_nginx\.conf;$/m);
});

test("the publishing commands for Netlify and Cloudflare with a base path move the files for hosts to the root", () => {
  const [, commands = ""] = /```sh\n(npm run build -- --outDir [^]*?)```/.exec(text) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "maru-publishing-"));
  /** Runs the commands after a build that writes these files below the base. Returns the files at the root and below the base. */
  const publish = (files: string[]) => {
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    mkdirSync(join(folder, "dist/blog"), { recursive: true });
    for (const file of files) writeFileSync(join(folder, "dist/blog", file), "");
    const build = 'npm() { test "$*" = "run build -- --outDir dist/blog --base /blog/"; }';
    execFileSync("bash", ["-e", "-c", `${build}\n${commands}`], { cwd: folder });
    return [readdirSync(join(folder, "dist")).toSorted(), readdirSync(join(folder, "dist/blog")).toSorted()];
  };
  const moved = ["404.html", "_headers", "_redirects"];
  expect(publish([...moved, "index.html"])).toEqual([[...moved, "blog"], ["index.html"]]);
  // A site without redirects has no `_redirects`.
  expect(publish(["404.html", "index.html"])).toEqual([["404.html", "blog"], ["index.html"]]);
  rmSync(folder, { recursive: true });
});
