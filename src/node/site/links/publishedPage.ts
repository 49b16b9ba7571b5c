import type { Document } from "../../content/document.ts";

/** A document with its address, with base and percent-encoded. */
export interface Addressed {
  document: Document;
  url: string;
}
