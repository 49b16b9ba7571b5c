import type { Filter } from "../../shared/listing/filter.ts";
import type { Library } from "../../shared/listing/library.ts";
import type { Body, Manifest } from "../../shared/manifest/schema.ts";
import type { DecodedMetadata } from "../../shared/manifest/columns.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";
import { parseIfLong } from "../post/body/parsedBody.ts";
import { fetchJson } from "./fetchJson.ts";
import { nextTask } from "../ui/nextTask.ts";
import type { SearchClient } from "../search/worker/searchClientTypes.ts";

/** A library that fetches: the manifest once, each body once; what failed is fetched anew when asked for again. */
export interface FetchLibrary extends Library {
  /** Fetches the manifest without reading it: the code that checks it is loaded when a reader does something. */
  fetchAhead(): Promise<unknown>;
  /** Drops all that was fetched. */
  forget(): void;
  /** What searches its texts, from the first search on. */
  searchClient?: SearchClient;
}

/** What has been fetched since the last {@link FetchLibrary.forget}. */
interface IndexSource {
  json?: Promise<unknown> | undefined;
  metadata?: Promise<DecodedMetadata> | undefined;
  summaries?: Promise<unknown> | undefined;
  /** The manifest with its summaries. */
  whole?: Manifest;
  filter?: Promise<Filter>;
  /** The manifest that `filter` was made of. */
  filtered?: Manifest;
  bodies: Map<string, Promise<Body>>;
}

/** Fetches below the base path, `/` or `/blog/`; bodies from the addresses the manifest gives. */
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
    mine.metadata ??= Promise.all([import("../../shared/manifest/columns.ts"), fetchAhead()]).then(
      ([{ decodeMetadata }, json]) => decodeMetadata(json, base, nextTask),
    );
    // What was of another shape may be mended by now.
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
        const { withSummaries } = await import("../../shared/manifest/columns.ts");
        mine.whole = withSummaries(fetched, await fetchJson(fetched.summaries));
        // Made anew now, not with the next click.
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
      // A body that is gone may have a new address since the last deploy: the manifest is asked again too.
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
