import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findNginx } from "./findNginx.ts";

let machine: string;
beforeEach(async () => {
  machine = await mkdtemp(join(tmpdir(), "maru-machine-"));
  vi.stubEnv("PATH", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(machine, { recursive: true });
});

const NGINX = ["usr/sbin/nginx", "etc/nginx/mime.types"];
const BROTLI = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const system = () => join(machine, "system");
const folder = () => join(machine, "unpacked");
const fails = () => "E: Unable to locate package";

async function have(root: string, files: string[]) {
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), "");
  }
}

test("findNginx uses the system's nginx when it has brotli, and downloads nothing", async () => {
  await have(system(), [...NGINX, BROTLI]);
  const found = await findNginx({ run: fails, system: system(), folder: folder() });
  expect(found).toEqual({
    binary: join(system(), "usr/sbin/nginx"),
    mimeTypes: join(system(), "etc/nginx/mime.types"),
    brotli: join(system(), BROTLI),
  });
});

test("findNginx uses an nginx with brotli that was already unpacked", async () => {
  await have(system(), NGINX);
  await have(folder(), [...NGINX, BROTLI]);
  const found = await findNginx({ run: fails, system: system(), folder: folder() });
  expect(found).toMatchObject({ brotli: join(folder(), BROTLI) });
});

test("findNginx uses the system's nginx without brotli when packages cannot be downloaded", async () => {
  await have(system(), NGINX);
  const found = await findNginx({ run: fails, system: system(), folder: folder() });
  expect(found).toMatchObject({ binary: join(system(), "usr/sbin/nginx"), brotli: undefined });
});

test("findNginx returns the reason when no nginx can be found or downloaded", async () => {
  const found = await findNginx({ run: fails, system: system(), folder: folder() });
  expect(found).toMatch(/^nginx is not installed and could not be downloaded: /);
});
