/** Metadata from the other elements of a page's head. */
export interface PageMetadata {
  /** Absolute URL of the site including the base: `https://example.org/blog/`. */
  site: string;
  canonical: string;
  title: string;
  /** Date of `article:published_time`; undefined if the page has none. */
  published: string | undefined;
}

type Item = Record<string, unknown>;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const KINDS = ["WebSite", "WebPage", "CollectionPage", "BlogPosting"];

/**
 * Returns the problems of a page's JSON-LD. Checks the requirements for articles and breadcrumbs:
 * https://developers.google.com/search/docs/appearance/structured-data/.
 */
export function checkJsonLd(data: unknown, metadata: PageMetadata): string[] {
  const { "@context": context, "@graph": graph } = itemOf(data);
  const items = Array.isArray(graph) ? graph.map(itemOf) : [];
  const [first] = items;
  const kind = textOf(first?.["@type"]);
  if (context !== "https://schema.org" || !first || !KINDS.includes(kind))
    return ["there is no schema.org item"];
  const trails = items.filter((item) => item["@type"] === "BreadcrumbList");
  const postings = items.filter((item) => item["@type"] === "BlogPosting");
  // The site's first page is the root of all breadcrumb lists, and has no list itself.
  const expected = kind === "WebSite" ? 0 : 1;
  return [
    ...fault(first["url"] === metadata.canonical, "url is not the canonical URL"),
    ...fault(trails.length === expected, `${trails.length} BreadcrumbList, expected ${expected}`),
    ...fault(postings.length === (kind === "BlogPosting" ? 1 : 0), `${postings.length} BlogPosting`),
    ...trails.flatMap((trail) => checkTrail(trail, metadata)),
    ...postings.flatMap((posting) => checkPosting(posting, metadata)),
  ];
}

function checkTrail({ itemListElement }: Item, { site, canonical }: PageMetadata): string[] {
  const items = Array.isArray(itemListElement) ? itemListElement.map(itemOf) : [];
  return [
    ...fault(items.length > 1, "a BreadcrumbList needs two items"),
    ...fault(items[0]?.["item"] === site, "the first item is not the site's first page"),
    ...fault(items.at(-1)?.["item"] === canonical, "the last item is not the page itself"),
    ...items.flatMap(({ "@type": type, position, name, item }, index) => [
      ...fault(type === "ListItem", `item ${index + 1} is not a ListItem`),
      ...fault(position === index + 1, `item ${index + 1} has the position ${String(position)}`),
      ...fault(textOf(name) !== "", `item ${index + 1} has no name`),
      ...fault(
        isAbsoluteUrl(item) && textOf(item).startsWith(site),
        `item ${index + 1} is not a URL of the site`,
      ),
    ]),
  ];
}

function checkPosting(posting: Item, { canonical, title, published }: PageMetadata): string[] {
  const { datePublished, dateModified, mainEntityOfPage, headline, image, author } = posting;
  const authors = (Array.isArray(author) ? author : [author]).map(itemOf);
  const modified = textOf(dateModified);
  return [
    ...fault(textOf(headline) !== "" && headline === title, "headline is not the title"),
    ...fault(datePublished === published, "datePublished is not the date of article:published_time"),
    ...fault(published === undefined || DAY.test(published), "datePublished is not a date"),
    ...fault(
      (published === undefined && dateModified === undefined) || DAY.test(modified),
      "dateModified is not a date",
    ),
    ...fault(published === undefined || modified >= published, "dateModified is before datePublished"),
    ...fault(authors.length > 0, "there is no author"),
    ...authors.flatMap(({ "@type": type, name }) => [
      ...fault(type === "Person" || type === "Organization", "an author is neither Person nor Organization"),
      ...fault(textOf(name) !== "", "an author has no name"),
    ]),
    ...fault(isAbsoluteUrl(image), "image is not an absolute URL"),
    ...fault(mainEntityOfPage === canonical, "mainEntityOfPage is not the canonical URL"),
  ];
}

function fault(isCorrect: boolean, message: string): string[] {
  return isCorrect ? [] : [message];
}

function itemOf(value: unknown): Item {
  return typeof value === "object" && value !== null ? (value as Item) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** Whether a value is an absolute URL in ASCII. Non-ASCII characters are not accepted, because programs differ in how they encode them. */
function isAbsoluteUrl(value: unknown): boolean {
  return /^https?:\/\/[!-~]+$/.test(textOf(value)) && URL.canParse(textOf(value));
}
