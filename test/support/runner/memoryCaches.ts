/**
 * Creates an in-memory CacheStorage with the methods that the service worker uses:
 * https://www.w3.org/TR/service-workers/#cachestorage-interface
 */
export function memoryCaches(): Pick<CacheStorage, "open" | "keys" | "delete" | "match"> {
  const caches = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const held = caches.get(name) ?? new Map<string, Response>();
    caches.set(name, held);
    return cacheOver(held);
  };
  return {
    open: async (name) => open(name) as Cache,
    keys: async () => [...caches.keys()],
    delete: async (name) => caches.delete(name),
    match: async (request, { cacheName = "" } = {}) => open(cacheName).match(request),
  };
}

function cacheOver(held: Map<string, Response>): Pick<Cache, "keys" | "match" | "put" | "delete"> {
  const urlOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));
  const plain = (url: string, isAny = false) => (isAny ? url.replace(/\?.*/, "") : url);
  return {
    keys: async () => [...held.keys()].map((url) => new Request(url)),
    match: async (request, { ignoreSearch = false } = {}) => {
      const found = [...held].find(
        ([url]) => plain(url, ignoreSearch) === plain(urlOf(request), ignoreSearch),
      );
      return found?.[1].clone();
    },
    put: async (request, response) => void held.set(urlOf(request), response),
    delete: async (request) => held.delete(urlOf(request)),
  };
}
