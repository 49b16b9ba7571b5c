import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import type { Document } from "../../content/document.ts";

/** A document with its address, with base and percent-encoded. */
export interface PublishedPage {
  document: Document;
  url: SiteUrl;
}
