import { groupByYear } from "../../model/archive.ts";
import { foldPath } from "../../model/alias.ts";
import { paths } from "../../model/paths.ts";
import { publicManifest } from "../drafts.ts";
import { redirectsOf } from "../redirects.ts";
import type { CompiledSite } from "../site.ts";
import { type Permalink, readableAddress } from "./lock.ts";

/** Every address that the site publishes: posts, pages, and the lists of collections, tags and years; not the pages of a list. */
export function publishedPermalinks(site: CompiledSite): Permalink[] {
  const { posts, pages, tags, site: settings } = publicManifest(site);
  const lists = [
    paths.list.href(1, settings),
    paths.tags.href(),
    ...tags.map(({ slug }) => paths.tag.href(slug)),
    paths.archive.href(),
    ...groupByYear(posts).flatMap(({ year }) => (year ? [paths.year.href(year)] : [])),
    ...(settings.sections?.flatMap(({ path }) => path ?? []) ?? []),
  ];
  return [
    ...[...posts, ...pages].map(({ url }) => ({
      address: readableAddress(url.slice(site.base.length - 1)),
      file: site.documents.get(url)?.file,
    })),
    ...lists.map((list) => ({ address: readableAddress(list) })),
  ];
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
