/** A page, as the rest of its head tells it. */
export interface Told {
  /** Where the site stands, whole, with its base: `https://example.org/blog/`. */
  site: string;
  canonical: string;
  title: string;
  /** The day of `article:published_time`; `undefined` where it says none. */
  published: string | undefined;
}

type Thing = Record<string, unknown>;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const KINDS = ["WebSite", "WebPage", "CollectionPage", "BlogPosting"];

/**
 * What is wrong with a page's JSON-LD, by what https://developers.google.com/search/docs/appearance/structured-data/ asks of articles
 * and breadcrumbs; a line a fault, none where all is well.
 */
export function checkJsonLd(data: unknown, told: Told): string[] {
  const { "@context": context, "@graph": graph } = thingOf(data);
  const things = Array.isArray(graph) ? graph.map(thingOf) : [];
  const [first] = things;
  const kind = textOf(first?.["@type"]);
  if (context !== "https://schema.org" || !first || !KINDS.includes(kind))
    return ["there is no thing of schema.org"];
  const trails = things.filter((thing) => thing["@type"] === "BreadcrumbList");
  const postings = things.filter((thing) => thing["@type"] === "BlogPosting");
  // The site's first page is the way's beginning.
  const expected = kind === "WebSite" ? 0 : 1;
  return [
    ...fault(first["url"] === told.canonical, "url is not the canonical address"),
    ...fault(trails.length === expected, `${trails.length} BreadcrumbList, expected ${expected}`),
    ...fault(postings.length === (kind === "BlogPosting" ? 1 : 0), `${postings.length} BlogPosting`),
    ...trails.flatMap((trail) => checkTrail(trail, told)),
    ...postings.flatMap((posting) => checkPosting(posting, told)),
  ];
}

function checkTrail({ itemListElement }: Thing, { site, canonical }: Told): string[] {
  const items = Array.isArray(itemListElement) ? itemListElement.map(thingOf) : [];
  return [
    ...fault(items.length > 1, "a BreadcrumbList needs two items"),
    ...fault(items[0]?.["item"] === site, "the first item is not the site's first page"),
    ...fault(items.at(-1)?.["item"] === canonical, "the last item is not the page itself"),
    ...items.flatMap(({ "@type": type, position, name, item }, index) => [
      ...fault(type === "ListItem", `item ${index + 1} is no ListItem`),
      ...fault(position === index + 1, `item ${index + 1} has the position ${String(position)}`),
      ...fault(textOf(name) !== "", `item ${index + 1} has no name`),
      ...fault(isWhole(item) && textOf(item).startsWith(site), `item ${index + 1} is no address of the site`),
    ]),
  ];
}

function checkPosting(posting: Thing, { canonical, title, published }: Told): string[] {
  const { datePublished, dateModified, mainEntityOfPage, headline, image, author } = posting;
  const authors = (Array.isArray(author) ? author : [author]).map(thingOf);
  const modified = textOf(dateModified);
  return [
    ...fault(textOf(headline) !== "" && headline === title, "headline is not the title"),
    ...fault(datePublished === published, "datePublished is not the day of article:published_time"),
    ...fault(published === undefined || DAY.test(published), "datePublished is no day"),
    ...fault(
      (published === undefined && dateModified === undefined) || DAY.test(modified),
      "dateModified is no day",
    ),
    ...fault(published === undefined || modified >= published, "dateModified is before datePublished"),
    ...fault(authors.length > 0, "there is no author"),
    ...authors.flatMap(({ "@type": type, name }) => [
      ...fault(type === "Person" || type === "Organization", "an author is neither Person nor Organization"),
      ...fault(textOf(name) !== "", "an author has no name"),
    ]),
    ...fault(isWhole(image), "image is no whole address"),
    ...fault(mainEntityOfPage === canonical, "mainEntityOfPage is not the canonical address"),
  ];
}

function fault(isWell: boolean, message: string): string[] {
  return isWell ? [] : [message];
}

function thingOf(value: unknown): Thing {
  return typeof value === "object" && value !== null ? (value as Thing) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** Percent-encoded: what is no ASCII in it would be taken for different addresses by different programs. */
function isWhole(value: unknown): boolean {
  return /^https?:\/\/[!-~]+$/.test(textOf(value)) && URL.canParse(textOf(value));
}
