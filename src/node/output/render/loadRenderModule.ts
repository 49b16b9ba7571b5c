import { pathToFileURL } from "node:url";
import type { OpenApp } from "../../../shared/listing/library.ts";

/**
 * Loads the module that renders pages. Also loads `Request`, which the router needs for each page: Node loads its implementation when it
 * is first used, which takes 30 ms.
 * @param path Path of the module.
 */
export async function loadRenderModule(path: string): Promise<OpenApp> {
  const { openApp } = (await import(pathToFileURL(path).href)) as { openApp: OpenApp };
  void globalThis.Request;
  return openApp;
}
