import type { Library } from "../model/library.ts";
import { type Body, decodeBody, decodeManifest, type Manifest } from "../model/manifest.ts";

/** A library that fetches: the manifest once, each body once; what failed is fetched anew when asked for again. */
export interface FetchLibrary extends Library {
  /** Drops all that was fetched. */
  forget(): void;
}

/** `manifestUrl` with the base path; bodies are fetched from the addresses the manifest gives. */
export function createFetchLibrary(manifestUrl: string): FetchLibrary {
  let manifest: Promise<Manifest> | undefined;
  const bodies = new Map<string, Promise<Body>>();
  const forget = () => {
    manifest = undefined;
    bodies.clear();
  };
  return {
    forget,
    manifest() {
      manifest ??= fetchJson(manifestUrl).then(decodeManifest);
      manifest.catch(() => (manifest = undefined));
      return manifest;
    },
    body(url) {
      const body = bodies.get(url) ?? fetchJson(url).then((json) => decodeBody(url, json));
      bodies.set(url, body);
      // A body that is gone may have a new address since the last deploy: the manifest is asked again too.
      body.catch(forget);
      return body;
    },
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${url}: found ${JSON.stringify(text.slice(0, 40))}…, expected JSON`);
  }
}
