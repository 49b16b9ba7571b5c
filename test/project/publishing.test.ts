import { readFileSync } from "node:fs";
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
