import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { type Run, runCommand } from "../browser/installBrowser.ts";
import { unpackPackages } from "../build/unpackPackages.ts";

/** An installation of nginx. */
export interface Nginx {
  binary: string;
  /** Path of nginx's table of MIME types. */
  mimeTypes: string;
  /** Path of the module that serves `.br` files; undefined if it is not installed. */
  brotli: string | undefined;
}

/** Names of packages of Debian and Ubuntu. */
const PACKAGES = ["nginx", "nginx-common", "libnginx-mod-http-brotli-static"];
const FOLDER = resolve("node_modules/.cache/maru-nginx");

/** Returns the nginx below a root folder: that of the system, or that of unpacked packages. */
function findBelow(root: string): Nginx | undefined {
  const nginx = {
    binary: join(root, "usr/sbin/nginx"),
    mimeTypes: join(root, "etc/nginx/mime.types"),
    brotli: join(root, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
  };
  if (!existsSync(nginx.binary) || !existsSync(nginx.mimeTypes)) return undefined;
  return { ...nginx, brotli: existsSync(nginx.brotli) ? nginx.brotli : undefined };
}

interface NginxSearch {
  run: Run;
  /** Root folder of the system. */
  system: string;
  /** Folder that receives unpacked packages. */
  folder: string;
}

/**
 * Finds the system's nginx if it has the brotli module. Otherwise unpacks the packages of the Linux distribution into `node_modules`,
 * without installing them. Returns a message if no nginx is found.
 */
export async function findNginx({
  run = runCommand,
  system = "/",
  folder = FOLDER,
}: Partial<NginxSearch> = {}): Promise<Nginx | string> {
  const present = [findBelow(system), findBelow(folder)].find((nginx) => nginx?.brotli);
  if (present) return present;
  const failure = await unpackPackages(PACKAGES, folder, run);
  const found = findBelow(folder) ?? findBelow(system) ?? onPath();
  return (
    found ?? `nginx is not installed and could not be downloaded: ${failure ?? "it is not in its package"}.`
  );
}

/** Returns an nginx on PATH without brotli, such as Homebrew's. */
function onPath(): Nginx | undefined {
  const binaries = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "nginx"));
  const binary = binaries.find((path) => existsSync(path));
  const types = [binary && join(binary, "../../etc/nginx/mime.types"), "/etc/nginx/mime.types"];
  const mimeTypes = types.find((path) => path && existsSync(path));
  return binary && mimeTypes ? { binary, mimeTypes, brotli: undefined } : undefined;
}
