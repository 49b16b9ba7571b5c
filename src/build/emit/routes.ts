import { createFilter, type Filter } from "../../model/filter.ts";
import type { Library } from "../../model/library.ts";
import { createHeads } from "../head/writeHead.ts";
import { routeAddresses } from "../routes.ts";
import type { CompiledSite } from "../site.ts";
import { fillTemplate } from "../template.ts";
import type { Emitter, OutputFile } from "./emitter.ts";

/** Every address as finished HTML, `404.html` among them. */
export const emitRoutes: Emitter = ({ site, search, render, template }) => {
  const library = createMemoryLibrary(site, search.address);
  const headOf = createHeads(site);
  const page = (path: string, file: string): OutputFile => ({
    path: file,
    contents: async () => {
      const rendered = await render({ path, base: site.base, library });
      return fillTemplate(template, { rendered, site, said: headOf(path, rendered) });
    },
  });
  return [...routeAddresses(site).map((path) => page(path, fileOf(path))), page(NO_ADDRESS, "404.html")];
};

/** An address that nothing can have, since slugs have no `~` alone: its page tells nothing of where it was asked for. */
const NO_ADDRESS = "/~/";

/** The file that answers at an address. */
function fileOf(path: string): string {
  const file = decodeURIComponent(path.slice(1));
  return file.endsWith(".html") ? file : `${file}index.html`;
}

function createMemoryLibrary({ base, manifest, bodies }: CompiledSite, search: string): Library {
  let filter: Filter | undefined;
  return {
    manifest: async () => manifest,
    summaries: () => undefined,
    filter: async () => (filter ??= createFilter(manifest)),
    search: async () => search,
    body: async (url) => {
      const body = bodies.get(decodeURI(url.slice(base.length)));
      if (!body) throw new Error(`The manifest names ${url}, which was not built.`);
      return body;
    },
  };
}
