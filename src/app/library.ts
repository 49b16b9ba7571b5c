import type { Filter } from "../model/filter.ts";
import type { Library } from "../model/library.ts";
import { type Body, decodeBody, type Manifest } from "../model/manifest.ts";
import { decodeMetadata, type Fetched, METADATA_FILE, withSummaries } from "../model/metadata.ts";

/** A library that fetches: the manifest once, each body once; what failed is fetched anew when asked for again. */
export interface FetchLibrary extends Library {
  /** Drops all that was fetched. */
  forget(): void;
}

/** What has been fetched since the last {@link FetchLibrary.forget}. */
interface Shelf {
  metadata?: Promise<Fetched> | undefined;
  summaries?: Promise<unknown> | undefined;
  /** The manifest with its summaries. */
  whole?: Manifest;
  filter?: Filter;
  /** The manifest that `filter` was made of. */
  filtered?: Manifest;
  bodies: Map<string, Promise<Body>>;
}

/** Fetches below the base path, `/` or `/blog/`; bodies from the addresses the manifest gives. */
export function createFetchLibrary(base: string): FetchLibrary {
  let shelf: Shelf = { bodies: new Map() };

  function metadata(): Promise<Fetched> {
    const mine = shelf;
    mine.metadata ??= fetchJson(base + METADATA_FILE).then((json) => decodeMetadata(json, base));
    mine.metadata.catch(() => (mine.metadata = undefined));
    return mine.metadata;
  }

  const library: FetchLibrary = {
    forget: () => void (shelf = { bodies: new Map() }),
    manifest: async () => shelf.whole ?? (await metadata()).manifest,
    summaries() {
      const mine = shelf;
      if (mine.whole) return undefined;
      mine.summaries ??= metadata().then(async (fetched) => {
        mine.whole = withSummaries(fetched, await fetchJson(fetched.summaries));
      });
      mine.summaries.catch(() => (mine.summaries = undefined));
      return mine.summaries;
    },
    async filter() {
      const mine = shelf;
      const [{ createFilter }, manifest] = await Promise.all([
        import("../model/filter.ts"),
        library.manifest(),
      ]);
      if (mine.filter && mine.filtered === manifest) return mine.filter;
      mine.filtered = manifest;
      return (mine.filter = createFilter(manifest));
    },
    body(url) {
      const body = shelf.bodies.get(url) ?? fetchJson(url).then((json) => decodeBody(url, json));
      shelf.bodies.set(url, body);
      // A body that is gone may have a new address since the last deploy: the manifest is asked again too.
      body.catch(library.forget);
      return body;
    },
  };
  return library;
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
