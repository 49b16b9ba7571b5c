import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import type { Document } from "../../content/document.ts";

/** A document with its URL, which has the base path and is percent-encoded. */
export interface PublishedPage {
  document: Document;
  url: SiteUrl;
}
