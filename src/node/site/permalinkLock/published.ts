import { plainPath } from "../../../shared/urls/aliases.ts";
import { publicManifest } from "../drafts.ts";
import { redirectsOf } from "../urls/redirects.ts";
import { fileAddresses, sitemapAddresses } from "../urls/routes.ts";
import type { CompiledSite } from "../compiledSite.ts";
import { type Permalink, readableAddress } from "./lock.ts";

/** Every address that the site publishes, with the file of what stands there. */
export function publishedPermalinks(site: CompiledSite): Permalink[] {
  const { base, documents } = site;
  return sitemapAddresses({ base, manifest: publicManifest(site) }).map((address) => ({
    address: readableAddress(address),
    file: documents.get(base + address.slice(1))?.file,
  }));
}

/** What answers at each address, by its {@link plainPath}: what is published, what forwards, and files. */
export function answersOf(site: CompiledSite): Map<string, Permalink> {
  const forwards = redirectsOf(site).map(({ from, to }) => ({
    address: readableAddress(from.slice(site.base.length - 1)),
    file: site.documents.get(to)?.file,
  }));
  const files = fileAddresses(site).map((address) => ({ address: readableAddress(address) }));
  return new Map(
    [...files, ...forwards, ...publishedPermalinks(site)].map((each) => [plainPath(each.address), each]),
  );
}
