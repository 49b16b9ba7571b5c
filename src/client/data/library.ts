import type { Filter } from "../../shared/listing/filter.ts";
import type { Library } from "../../shared/listing/library.ts";
import type { Body, Manifest } from "../../shared/manifest/schema.ts";
import type { DecodedMetadata } from "../../shared/manifest/decodeMetadata.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";
import { parseIfLong } from "../post/body/parsedBody.ts";
import { fetchJson } from "./fetchJson.ts";
import { nextTask } from "../ui/nextTask.ts";
import type { SearchClient } from "../search/worker/searchClientTypes.ts";

/** Library that fetches the manifest and each body once. Failed requests are repeated at the next call. */
export interface FetchLibrary extends Library {
  /** Fetches the manifest without decoding it. The code that decodes it is loaded at the reader's first interaction. */
  fetchAhead(): Promise<unknown>;
  /** Drops all fetched data. */
  forget(): void;
  /** Client of the search worker; `undefined` until the first search. */
  searchClient?: SearchClient;
}

/** Data fetched since the last {@link FetchLibrary.forget}. */
interface IndexSource {
  json?: Promise<unknown> | undefined;
  metadata?: Promise<DecodedMetadata> | undefined;
  summaries?: Promise<unknown> | undefined;
  /** The manifest with its summaries. */
  whole?: Manifest;
  filter?: Promise<Filter>;
  /** The manifest that `filter` was created from. */
  filtered?: Manifest;
  bodies: Map<string, Promise<Body>>;
}

/**
 * Creates the library of a browser. Bodies are fetched from the URLs in the manifest.
 * @param base Base path of the site, `/` or `/blog/`.
 */
export function createFetchLibrary(base: string): FetchLibrary {
  let source: IndexSource = { bodies: new Map() };

  function fetchAhead(): Promise<unknown> {
    const mine = source;
    mine.json ??= fetchJson(base + METADATA_FILE);
    mine.json.catch(() => (mine.json = undefined));
    return mine.json;
  }

  function metadata(): Promise<DecodedMetadata> {
    const mine = source;
    mine.metadata ??= Promise.all([import("../../shared/manifest/decodeMetadata.ts"), fetchAhead()]).then(
      ([{ decodeMetadata }, json]) => decodeMetadata(json, base, nextTask),
    );
    // The next call fetches again: a file with another schema may be replaced by then.
    mine.metadata.catch(() => (mine.metadata = mine.json = undefined));
    return mine.metadata;
  }

  const library: FetchLibrary = {
    fetchAhead,
    forget: () => void (source = { bodies: new Map() }),
    manifest: async () => source.whole ?? (await metadata()).manifest,
    summaries() {
      const mine = source;
      if (mine.whole) return undefined;
      mine.summaries ??= metadata().then(async (fetched) => {
        const { withSummaries } = await import("../../shared/manifest/decodeMetadata.ts");
        mine.whole = withSummaries(fetched, await fetchJson(fetched.summaries));
        // Created again now, so that the next click does not wait for it.
        if (mine.filter) await library.filter();
      });
      mine.summaries.catch(() => (mine.summaries = undefined));
      return mine.summaries;
    },
    async filter() {
      const mine = source;
      const [{ createFilter }, manifest] = await Promise.all([
        import("../../shared/listing/filter.ts"),
        library.manifest(),
      ]);
      if (!mine.filter || mine.filtered !== manifest) {
        mine.filtered = manifest;
        mine.filter = nextTask().then(() => createFilter(manifest));
      }
      return mine.filter;
    },
    search: async () => (await metadata()).search,
    body(of) {
      const body = source.bodies.get(of.body) ?? fetchBody(of);
      source.bodies.set(of.body, body);
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
