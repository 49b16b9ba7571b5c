import type { OutputPath } from "../../../../shared/urls/urlTypes.ts";
import { decodeUrl } from "../../../../shared/urls/decodeUrl.ts";
import type { Redirect } from "../../../site/urls/redirect.ts";
import { HASHED_FILE } from "../../../../shared/urls/hashedFile.ts";
import { IMMUTABLE, REVALIDATED } from "./cacheControl.ts";
import { DATA_HEADERS, SECURITY_HEADERS, SVG_HEADERS } from "./security.ts";
import { ATOM, EVERY_FORMAT } from "../../../site/feeds/formats.ts";
import { DATA_FILES, MARKDOWN, WEB_MANIFEST } from "./types.ts";
import { HOST_FILES } from "../../../site/urls/hostFiles.ts";

interface Options {
  base: string;
  /** Additional paths of the site's Atom feed, such as `index.xml`. */
  feedAliases: readonly OutputPath[];
  redirects: readonly Pick<Redirect, "from" | "to">[];
}

/**
 * Returns `_nginx.conf`, which a `server` block includes. Each location repeats all headers, because a location with its own `add_header`
 * inherits none: https://nginx.org/en/docs/http/ngx_http_headers_module.html.
 */
export function nginxConfiguration({ base, feedAliases, redirects }: Options): string {
  const folder = decodeUrl(base);
  return [
    ...head(folder),
    "",
    "# nginx rejects an invalid URL, such as `/%E0%A4%A`, before it selects a location.",
    `error_page 400 ${quote(`${folder}404.html`)};`,
    ...(folder === "/" ? [] : [`location = ${quote(folder.slice(0, -1))} {`, ...toFolder(base), "}"]),
    `location ${quote(folder)} {`,
    ...indent([
      ...site(folder),
      "",
      ...locations(folder, feedAliases),
      ...redirectLocations(folder, { feedAliases, redirects }),
    ]),
    "}",
    "",
  ].join("\n");
}

function head(folder: string): string[] {
  const below = folder === "/" ? "" : folder.slice(0, -1);
  return [
    "# Configuration of nginx for this site, written by its build. Include it in a `server` block:",
    "#",
    "#     server {",
    "#         listen 80;",
    "#         server_name example.org;",
    "#         root /var/www/example;",
    `#         include /var/www/example${below}/_nginx.conf;`,
    "#     }",
    "#",
    ...(folder === "/"
      ? ["# `root` is the folder of this file."]
      : [
          `# The site was built for ${folder}, so the folder of this file must be at that path below \`root\`.`,
          "# A symbolic link at that path works too. Do not use `alias`: it does not work with `try_files`.",
        ]),
    "# Reload nginx after a build that changed this file: nginx -t && nginx -s reload",
  ];
}

function toFolder(base: string): string[] {
  return indent(["absolute_redirect off;", `return 301 ${quote(`${variableFree(base)}$is_args$args`)};`]);
}

function site(folder: string): string[] {
  return [
    "# `/posts/a` redirects to `/posts/a/`. A missing file gets the status 404, never 200, and `404.html`.",
    "try_files $uri $uri/ =404;",
    "index index.html;",
    "absolute_redirect off;",
    `error_page 403 =404 ${quote(`${folder}404.html`)};`,
    `error_page 404 ${quote(`${folder}404.html`)};`,
    "",
    "charset utf-8;",
    `charset_types text/css text/plain text/xml ${MARKDOWN} application/javascript application/json application/xml;`,
    "",
    "# The build wrote a .gz and a .br copy of each text over 1 KB.",
    "gzip_static on;",
    "gzip_vary on;",
    "# If a package of ngx_brotli is installed, such as Debian's libnginx-mod-http-brotli-static, activate this:",
    "# brotli_static on;",
    "",
    ...headers(REVALIDATED),
  ];
}

function locations(folder: string, feedAliases: Options["feedAliases"]): string[] {
  const escaped = folder.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const location = (sign: string, pattern: string, lines: string[]) => [
    `location ${sign} ${quote(pattern)} {`,
    ...indent(lines),
    "}",
  ];
  const typed = (type: string) => ["types { }", `default_type ${type};`];
  const data = addHeaders(REVALIDATED, { ...SECURITY_HEADERS, ...DATA_HEADERS });
  const byName = ({ file }: { file: string }) => `/${file.replace(".", String.raw`\.`)}$`;
  return [
    "# Files whose names contain a hash of their contents.",
    `location ~ ${quote(`^${escaped}${HASHED_FILE}`)} {`,
    ...indent([...headers(IMMUTABLE), ...svgLocation(IMMUTABLE)]),
    "}",
    ...svgLocation(REVALIDATED),
    "",
    "# Files for hosts, and hidden files.",
    ...HOST_FILES.map((file) => `location = ${quote(folder + file)} { return 404; }`),
    String.raw`location ~ "/\.(?!well-known/)" { return 404; }`,
    `location = ${quote(`${folder}404.html`)} { internal; }`,
    "",
    ...location("~", byName(WEB_MANIFEST), typed(WEB_MANIFEST.type)),
    "",
    "# Files for other programs. Scripts of other sites may read them.",
    ...DATA_FILES.flatMap((file) => location("=", folder + file, data)),
    ...EVERY_FORMAT.flatMap((format) => location("~", byName(format), [...typed(format.type), ...data])),
    ...location("~", String.raw`\.md$`, [...typed(MARKDOWN), ...data]),
    ...feedAliases.flatMap((path) => location("=", folder + path, [...typed(ATOM.type), ...data])),
  ];
}

/** Returns the locations of redirects. nginx compares locations with the decoded path, and does not start if two locations are equal. */
function redirectLocations(
  folder: string,
  { feedAliases, redirects }: Pick<Options, "feedAliases" | "redirects">,
): string[] {
  const usedPaths = new Set(
    [...HOST_FILES, ...DATA_FILES, "404.html", ...feedAliases].map((file) => folder + file),
  );
  const lines = redirects.flatMap(({ from, to }) => {
    const path = decodeUrl(from);
    const spellings = [path, path.replace(/\/$/, "")].filter((spelling) => !usedPaths.has(spelling));
    return [...new Set(spellings)].map((spelling) => {
      usedPaths.add(spelling);
      return `location = ${quote(spelling)} { return 301 ${quote(variableFree(to))}; }`;
    });
  });
  return lines.length === 0 ? [] : ["", "# Previous URLs.", ...lines];
}

function headers(cacheControl: string): string[] {
  return addHeaders(cacheControl, SECURITY_HEADERS);
}

/** Returns the location for SVGs, which have a stricter policy. */
function svgLocation(cacheControl: string): string[] {
  return [
    String.raw`location ~ "\.svg$" {`,
    ...indent(addHeaders(cacheControl, { ...SECURITY_HEADERS, ...SVG_HEADERS })),
    "}",
  ];
}

function addHeaders(cacheControl: string, others: Readonly<Record<string, string>>): string[] {
  // With `always`, nginx also sends a header with 404 responses. `Cache-Control` of hashed files omits it, so that browsers do not cache a
  // 404 response for a year.
  const cache = `add_header Cache-Control ${quote(cacheControl)}${cacheControl === IMMUTABLE ? "" : " always"};`;
  const rest = Object.entries(others).map(([name, value]) => `add_header ${name} ${quote(value)} always;`);
  return [cache, ...rest];
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}

/** Percent-encodes `$`, which begins a variable in nginx. */
function variableFree(url: string): string {
  return url.replaceAll("$", "%24");
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `    ${line}`));
}
