import { toOutputPath } from "../../shared/urls/urlTypes.ts";
import { createHash } from "node:crypto";
import type { Body } from "../../shared/manifest/schema.ts";
import { bodyUrl } from "../../shared/urls/permalinks.ts";
import { shortHash } from "../cache/contentHash.ts";
import type { Document } from "../content/document.ts";
import type { PublishedPage } from "./links/publishedPage.ts";

/** A document with its URL and its body file. */
export interface Published extends PublishedPage {
  body: Body;
  /** Path of the body file in the output. */
  bodyPath: string;
  /** Key that changes when the contents of the body change. */
  bodyKey: string;
}

/** Creates the body of a document. The name of the body file contains a hash of the contents. */
export function publishBody(
  { document, url }: PublishedPage,
  base: string,
  backlinks: Body["backlinks"],
): Published {
  const { slug, contents } = document;
  // The table of contents precedes the text.
  const html = contents + document.html;
  const digest = digestOf(document, html, backlinks ? JSON.stringify(backlinks) : "");
  const bodyPath = toOutputPath(base, bodyUrl(url, shortHash(digest)));
  const body = { slug, html, ...(backlinks && { backlinks }) };
  return { document, url, body, bodyPath, bodyKey: `${slug} ${digest}` };
}

/**
 * The last digest of each document. It is reused while the document and its backlinks are unchanged, since a save changes only a few
 * documents.
 */
const digests = new WeakMap<Document, { backlinks: string; digest: string }>();

function digestOf(document: Document, html: string, backlinks: string): string {
  const before = digests.get(document);
  if (before?.backlinks === backlinks) return before.digest;
  const digest = createHash("sha256")
    .update(html + backlinks)
    .digest("hex");
  digests.set(document, { backlinks, digest });
  return digest;
}
