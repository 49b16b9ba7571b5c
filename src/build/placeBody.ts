import { createHash } from "node:crypto";
import type { Body } from "../model/manifest.ts";
import { bodyUrl } from "../model/permalink.ts";
import { shortHash } from "./contentHash.ts";
import type { Addressed } from "./resolveLinks.ts";

/** A document with its places in the site. */
export interface Published extends Addressed {
  body: Body;
  /** Path of the body file in the output. */
  bodyPath: string;
  /** Names the body by all that it holds. */
  bodyKey: string;
}

/** Makes the body of a text, and finds its place: it is named by what it holds. */
export function placeBody(
  { document, url }: Addressed,
  base: string,
  backlinks: Body["backlinks"],
): Published {
  const { slug, contents } = document;
  // What stands below a title: the list of the contents, and the text.
  const html = contents + document.html;
  const digest = createHash("sha256")
    .update(html + (backlinks ? JSON.stringify(backlinks) : ""))
    .digest("hex");
  const bodyPath = decodeURIComponent(bodyUrl(url, shortHash(digest)).slice(base.length));
  const body = { slug, html, ...(backlinks && { backlinks }) };
  return { document, url, body, bodyPath, bodyKey: `${slug} ${digest}` };
}
