import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import type { Document } from "../../content/document.ts";

/** A document with its URL. */
export interface PublishedPage {
  document: Document;
  url: SiteUrl;
}
