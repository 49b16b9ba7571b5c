import type { Filter } from "../../shared/listing/filter.ts";
import type { Library } from "../../shared/listing/library.ts";
import type { Body, Manifest } from "../../shared/manifest/schema.ts";
import type { DecodedMetadata } from "../../shared/manifest/decodeMetadata.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";
import { parseIfLong } from "../post/body/parsedBody.ts";
import { fetchJson } from "./fetchJson.ts";
import { nextTask } from "../ui/nextTask.ts";
import type { SearchClient } from "../search/worker/searchClientTypes.ts";

/** Library that fetches the manifest and each body only once. After a failed request, the next call tries again. */
export interface FetchLibrary extends Library {
  /** Fetches the manifest without decoding it. The code that decodes it is loaded at the reader's first interaction. */
  fetchAhead(): Promise<unknown>;
  /** Drops all fetched data. */
  forget(): void;
  /** Client of the search worker; `undefined` until the first search. */
  searchClient?: SearchClient;
}

/** Data fetched since the last {@link FetchLibrary.forget}. */
interface FetchedData {
  json?: Promise<unknown> | undefined;
  metadata?: Promise<DecodedMetadata> | undefined;
  summaries?: Promise<unknown> | undefined;
  /** The manifest with its summaries. */
  complete?: Manifest;
  filter?: Promise<Filter>;
  /** The manifest that `filter` was created from. */
  filterManifest?: Manifest;
  bodies: Map<string, Promise<Body>>;
}

/**
 * Creates the browser's library. Bodies are fetched from the URLs in the manifest.
 * @param base Base path of the site, `/` or `/blog/`.
 */
export function createFetchLibrary(base: string): FetchLibrary {
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
    // Does not cache a failure: the next call fetches again, because a deploy may replace a file that this app can't decode.
    current.metadata.catch(() => (current.metadata = current.json = undefined));
    return current.metadata;
  }

  const library: FetchLibrary = {
    fetchAhead,
    forget: () => void (data = { bodies: new Map() }),
    manifest: async () => data.complete ?? (await metadata()).manifest,
    summaries() {
      const current = data;
      if (current.complete) return undefined;
      current.summaries ??= metadata().then(async (fetched) => {
        const { withSummaries } = await import("../../shared/manifest/decodeMetadata.ts");
        current.complete = withSummaries(fetched, await fetchJson(fetched.summaries));
        // Creates the filter of the complete manifest in advance, so that the next click does not wait for it.
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
      // A deploy may have changed the body's URL: the manifest is fetched again too.
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
