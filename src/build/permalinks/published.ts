import { foldPath } from "../../model/alias.ts";
import { publicManifest } from "../drafts.ts";
import { redirectsOf } from "../redirects.ts";
import { sitemapAddresses } from "../routes.ts";
import type { CompiledSite } from "../site.ts";
import { type Permalink, readableAddress } from "./lock.ts";

/** Every address that the site publishes, with the file of what stands there. */
export function publishedPermalinks(site: CompiledSite): Permalink[] {
  const { base, documents } = site;
  return sitemapAddresses({ base, manifest: publicManifest(site) }).map((address) => ({
    address: readableAddress(address),
    file: documents.get(base + address.slice(1))?.file,
  }));
}

/** What answers at each address, by the folded address: what is published, what forwards, and files that lie there as they are. */
export function answersOf(site: CompiledSite): Map<string, Permalink> {
  const forwards = redirectsOf(site).map(({ from, to }) => ({
    address: readableAddress(from.slice(site.base.length - 1)),
    file: site.documents.get(to)?.file,
  }));
  const statics = site.statics.map(({ path }) => ({ address: readableAddress(`/${path}`) }));
  return new Map(
    [...statics, ...forwards, ...publishedPermalinks(site)].map((each) => [foldPath(each.address), each]),
  );
}
