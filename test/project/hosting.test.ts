import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { nginxConfiguration } from "../../src/node/output/emitters/hosts/nginxConfiguration.ts";
import { SECURITY_HEADERS, SVG_HEADERS } from "../../src/node/output/emitters/hosts/security.ts";

const text = readFileSync("docs/hosting.md", "utf8");

/** Returns the text of a section of the document. */
function sectionOf(host: string): string {
  const [, section = ""] = new RegExp(`^## ${host}\n([^]*?)(?=^## |$(?![^]))`, "m").exec(text) ?? [];
  return section;
}

/** Returns the first fenced code with a language in a section. */
function codeOf(host: string, language: string): string {
  const [, code = ""] = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, "m").exec(sectionOf(host)) ?? [];
  expect(code).not.toBe("");
  return code;
}

test("the table of docs/hosting.md lists every host that has a section", () => {
  const listed = [...text.matchAll(/^\| \[([^\]]+)\]\(#/gm)].map(([, name]) => name);
  const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(listed).toEqual(sections.filter((name) => name !== "For all hosts"));
});

test("every build in docs/hosting.md runs the installed version and downloads nothing", () => {
  const commands = [...text.matchAll(/npx ([^`"\n]*)/g)].map(([, command = ""]) => command);
  const builds = commands.filter((command) => /\bmaru (?:build|check)\b/.test(command));
  expect(builds.length).toBeGreaterThan(8);
  const others = ["maru build --out /var/www/blog"];
  expect(builds.filter((command) => !command.startsWith("--no maru ") && !others.includes(command))).toEqual(
    [],
  );
});

test("the file for GitLab publishes the folder of the build, with the address of GitLab Pages and a cache outside node_modules", () => {
  const { variables, check, pages } = parseYaml(codeOf("GitLab Pages", "yml")) as Record<string, never>;
  expect(pages).toMatchObject({
    cache: { paths: [".maru-cache"] },
    script: ["npm ci", 'npx --no maru build --site-url "$CI_PAGES_URL"'],
    pages: { publish: "dist" },
    artifacts: { paths: ["dist"] },
  });
  expect(check).toMatchObject({ script: ["npm ci", "npx --no maru check"] });
  expect(variables).toEqual({ GIT_DEPTH: "0", MARU_CACHE_FOLDER: "$CI_PROJECT_DIR/.maru-cache" });
});

test("the files for Netlify and Cloudflare name the build and the output folder", () => {
  expect(parseToml(codeOf("Netlify", "toml"))).toEqual({
    build: { command: "npx --no maru build", publish: "dist" },
  });
  expect(JSON.parse(codeOf("Cloudflare", "json"))).toMatchObject({
    assets: { directory: "./dist", not_found_handling: "404-page" },
  });
});

test("the publishing commands for Netlify and Cloudflare with a base path move the files for hosts to the root", () => {
  const commands = codeOf("Netlify", "sh");
  const folder = mkdtempSync(join(tmpdir(), "maru-hosting-"));
  /** Runs the commands after a build that writes these files below the base. Returns the files at the root and below the base. */
  const publish = (files: string[]) => {
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    mkdirSync(join(folder, "dist/blog"), { recursive: true });
    for (const file of files) writeFileSync(join(folder, "dist/blog", file), "");
    const build = 'npx() { test "$*" = "--no maru build --out dist/blog --base /blog/"; }';
    execFileSync("bash", ["-e", "-c", `${build}\n${commands}`], { cwd: folder });
    return [readdirSync(join(folder, "dist")).toSorted(), readdirSync(join(folder, "dist/blog")).toSorted()];
  };
  const moved = ["404.html", "_headers", "_redirects"];
  expect(publish([...moved, "index.html"])).toEqual([[...moved, "blog"], ["index.html"]]);
  // A site without redirects has no `_redirects`.
  expect(publish(["404.html", "index.html"])).toEqual([["404.html", "blog"], ["index.html"]]);
  rmSync(folder, { recursive: true });
});

test("the file for Vercel sends the same security headers as the files that a build writes", () => {
  const { headers, outputDirectory } = JSON.parse(codeOf("Vercel", "json")) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
    outputDirectory: string;
  };
  const of = (wanted: string) => headers.find(({ source }) => source === wanted)?.headers ?? [];
  const byName = (list: { key: string; value: string }[]) =>
    Object.fromEntries(list.map(({ key, value }) => [key, value]));
  expect(byName(of("/(.*)"))).toEqual(SECURITY_HEADERS);
  expect(byName(of("/(.*).svg"))).toEqual(SVG_HEADERS);
  expect(outputDirectory).toBe("dist");
});

test("the headers that docs/hosting.md lists for CloudFront are those that a build writes", () => {
  const section = sectionOf("S3 with CloudFront").replace(/\s+/g, " ");
  for (const [name, value] of [...Object.entries(SECURITY_HEADERS), ...Object.entries(SVG_HEADERS)])
    expect(section).toContain(`\`${name}: ${value}\``);
});

describe("the function for CloudFront", () => {
  const handler = new Function(`${codeOf("S3 with CloudFront", "js")}; return handler;`)() as (event: {
    request: { uri: string; querystring: object };
  }) => { uri?: string; headers?: { location: { value: string } } };
  const handle = (uri: string, querystring = {}) => {
    const { uri: requested, headers } = handler({ request: { uri, querystring } });
    return headers?.location.value ?? requested;
  };

  test.each([
    ["/", "/index.html"],
    ["/posts/a/", "/posts/a/index.html"],
    ["/assets/main.0a1b2c3d.js", "/assets/main.0a1b2c3d.js"],
    ["/old.html", "/old.html"],
  ])("%s requests the file %s", (uri, file) => {
    expect(handle(uri)).toBe(file);
  });

  test("an address without a trailing slash redirects and keeps its query", () => {
    expect(handle("/posts/a")).toBe("/posts/a/");
    const tags = {
      tag: { value: "a", multiValue: [{ value: "a" }, { value: "%EA%B8%80" }] },
      q: { value: "b" },
    };
    expect(handle("/posts/a", tags)).toBe("/posts/a/?tag=a&tag=%EA%B8%80&q=b");
  });

  test("a redirect never leaves the site", () => {
    expect(handle("//example/posts")).toBe("/example/posts/");
    expect(handle("/\\example/posts")).toBe("/example/posts/");
  });
});

test("the nginx configuration documents the same `include` line as docs/hosting.md", () => {
  const lines = (code: string) => code.replace(/^#? */gm, "").trim();
  const written = nginxConfiguration({ base: "/", feedAliases: [], redirects: [] });
  const [, documented = ""] = /^# {5}(server \{[^]*?^# {5}\})$/m.exec(written) ?? [];
  expect(lines(codeOf("nginx", "nginx"))).toBe(
    lines(documented).replaceAll("/var/www/example", "/var/www/blog"),
  );
});
