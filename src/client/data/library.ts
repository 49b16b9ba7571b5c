import type { Filter } from "../../shared/listing/filter.ts";
import type { Library } from "../../shared/listing/library.ts";
import type { Body, Manifest } from "../../shared/manifest/schema.ts";
import type { DecodedMetadata } from "../../shared/manifest/decodeMetadata.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";
import { parseIfLong } from "../post/body/parsedBody.ts";
import { fetchJson } from "./fetchJson.ts";
import { nextTask } from "../ui/nextTask.ts";
import type { SearchClient } from "../search/worker/searchClientTypes.ts";

/** Library that caches the manifest and each body until `forget` is called. Failures are not cached: the next call fetches again. */
export interface FetchLibrary extends Library {
  /** Fetches the manifest without decoding it. The code that decodes it is loaded when the manifest is first needed. */
  fetchAhead(): Promise<unknown>;
  /** Clears the cache. */
  forget(): void;
  /** Client of the search worker; `undefined` until the search is opened for the first time. */
  searchClient?: SearchClient;
}

/** Cached data. {@link FetchLibrary.forget} replaces it. */
interface FetchedData {
  json?: Promise<unknown> | undefined;
  metadata?: Promise<DecodedMetadata> | undefined;
  summaries?: Promise<unknown> | undefined;
  /** The manifest with its summaries; `undefined` until they are loaded. */
  complete?: Manifest;
  filter?: Promise<Filter>;
  /** The manifest that `filter` was created from. */
  filterManifest?: Manifest;
  bodies: Map<string, Promise<Body>>;
}

/**
 * Creates the browser's library. Bodies are fetched from the URLs in the manifest.
 */
export function createFetchLibrary({ base, isDev }: Pick<Library, "base" | "isDev">): FetchLibrary {
  let data: FetchedData = { bodies: new Map() };

  function fetchAhead(): Promise<unknown> {
    const current = data;
    current.json ??= fetchJson(base + METADATA_FILE);
    current.json.catch(() => (current.json = undefined));
    return current.json;
  }

  function metadata(): Promise<DecodedMetadata> {
    const current = data;
    current.metadata ??= Promise.all([import("../../shared/manifest/decodeMetadata.ts"), fetchAhead()]).then(
      ([{ decodeMetadata }, json]) => decodeMetadata(json, base, nextTask),
    );
    // Does not cache a failure: a later deploy may replace a file that cannot be decoded, so the next call fetches the file again.
    current.metadata.catch(() => (current.metadata = current.json = undefined));
    return current.metadata;
  }

  const library: FetchLibrary = {
    base,
    isDev,
    fetchAhead,
    forget: () => void (data = { bodies: new Map() }),
    manifest: async () => data.complete ?? (await metadata()).manifest,
    summaries() {
      const current = data;
      if (current.complete) return undefined;
      current.summaries ??= metadata().then(async (fetched) => {
        const { withSummaries } = await import("../../shared/manifest/decodeMetadata.ts");
        current.complete = withSummaries(fetched, await fetchJson(fetched.summaries));
        // If a filter was created before, creates its replacement with summaries now, so that the next click does not wait for it.
        if (current.filter) await library.filter();
      });
      current.summaries.catch(() => (current.summaries = undefined));
      return current.summaries;
    },
    async filter() {
      const current = data;
      const [{ createFilter }, manifest] = await Promise.all([
        import("../../shared/listing/filter.ts"),
        library.manifest(),
      ]);
      if (!current.filter || current.filterManifest !== manifest) {
        current.filterManifest = manifest;
        current.filter = nextTask().then(() => createFilter(manifest));
      }
      return current.filter;
    },
    search: async () => (await metadata()).search,
    body(of) {
      const body = data.bodies.get(of.body) ?? fetchBody(of);
      data.bodies.set(of.body, body);
      // A failure clears the whole cache: a deploy may have changed the body's URL, so the manifest must be fetched again.
      body.catch(library.forget);
      return body.then(async (fetched) => {
        await parseIfLong(fetched.html);
        return fetched;
      });
    },
  };
  return library;
}

async function fetchBody(of: Parameters<Library["body"]>[0]): Promise<Body> {
  const [{ decodeBody }, json] = await Promise.all([
    import("../../shared/manifest/schema.ts"),
    fetchJson(of.body),
  ]);
  return decodeBody(of, json);
}
