import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { type Run, runCommand } from "../browser/installBrowser.ts";
import { unpackPackages } from "../build/unpackPackages.ts";

/** A server to publish to. */
export interface Nginx {
  binary: string;
  /** The types of files it came with. */
  mimeTypes: string;
  /** Its module that serves `.br` files; `undefined` where there is none. */
  brotli: string | undefined;
}

/** Debian's names, which Ubuntu shares. */
const PACKAGES = ["nginx", "nginx-common", "libnginx-mod-http-brotli-static"];
const FOLDER = resolve("node_modules/.cache/maru-nginx");

/** What lies below a root: that of the system, or of unpacked packages. */
function below(root: string): Nginx | undefined {
  const nginx = {
    binary: join(root, "usr/sbin/nginx"),
    mimeTypes: join(root, "etc/nginx/mime.types"),
    brotli: join(root, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
  };
  if (!existsSync(nginx.binary) || !existsSync(nginx.mimeTypes)) return undefined;
  return { ...nginx, brotli: existsSync(nginx.brotli) ? nginx.brotli : undefined };
}

export interface Places {
  run: Run;
  system: string;
  /** Where the packages are unpacked. */
  folder: string;
}

/**
 * An nginx: the system's where it has the module for brotli, else the distribution's packages, unpacked into `node_modules` so that
 * nothing of the machine changes and no service starts; else a sentence why there is none.
 */
export async function findNginx({
  run = runCommand,
  system = "/",
  folder = FOLDER,
}: Partial<Places> = {}): Promise<Nginx | string> {
  const present = [below(system), below(folder)].find((nginx) => nginx?.brotli);
  if (present) return present;
  const failure = await unpackPackages(PACKAGES, folder, run);
  const found = below(folder) ?? below(system) ?? onPath();
  return found ?? `No nginx is here, and none could be had: ${failure ?? "it is not in its package"}.`;
}

/** Where other systems put it, such as Homebrew: without brotli. */
function onPath(): Nginx | undefined {
  const binaries = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "nginx"));
  const binary = binaries.find((path) => existsSync(path));
  const types = [binary && join(binary, "../../etc/nginx/mime.types"), "/etc/nginx/mime.types"];
  const mimeTypes = types.find((path) => path && existsSync(path));
  return binary && mimeTypes ? { binary, mimeTypes, brotli: undefined } : undefined;
}
