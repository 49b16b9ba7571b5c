import type * as v from "valibot";
import { BodySchema, decode } from "../../shared/manifest/schema.ts";
import { checkMetadata, SummariesSchema } from "../../shared/manifest/columns.ts";
import { MISSING_PATH } from "../../shared/manifest/startFiles.ts";
import { isWholePage } from "../../shared/manifest/pageMark.ts";
import {
  SearchIndexSchema,
  SearchTermsSchema,
  SearchTextsSchema,
  SearchWordsSchema,
} from "../../shared/search/index/indexSchema.ts";
import type { Kind } from "./cacheRules.ts";
import { markOf, type Owner } from "./owner.ts";

/**
 * Whether the content of a response is what the site has at its URL. A page of a host, a proxy or a network, such as a login or
 * maintenance page, has the status and the type of a page too; a response may be cut off. Code and pictures are known by their types.
 * The response can still be read.
 */
export async function isOwnContent(
  kind: Kind | "start",
  response: Response,
  { url, owner }: { url: string; owner: Owner },
): Promise<boolean> {
  const accepts = CHECKS[kind];
  if (!accepts) return true;
  try {
    return await accepts(await response.clone().text(), { url, owner });
  } catch {
    return false;
  }
}

interface Asked {
  url: string;
  owner: Owner;
}
type Check = (text: string, asked: Asked) => boolean | Promise<boolean>;

/** Files of the search by the beginning of their names. */
const SEARCH_FILES: Record<string, v.GenericSchema> = {
  index: SearchIndexSchema,
  terms: SearchTermsSchema,
  texts: SearchTextsSchema,
  words: SearchWordsSchema,
};

const ofShape =
  (schema: v.GenericSchema): Check =>
  (text, { url }) => {
    decode(url, schema, JSON.parse(text));
    return true;
  };

/** Each returns false or throws if the text is not what it should be. */
const CHECKS: Partial<Record<Kind | "start", Check>> = {
  pages: (html, { url, owner }) => isWholePage(html, markOf(url, owner)),
  start: (html, { owner }) => isWholePage(html, markOf(owner.scope + MISSING_PATH.slice(1), owner)),
  metadata: async (text) => {
    await checkMetadata(JSON.parse(text));
    return true;
  },
  summaries: ofShape(SummariesSchema),
  bodies: ofShape(BodySchema),
  search(text, asked) {
    const [, name = ""] = /\/([a-z]+)[^/]*$/.exec(asked.url) ?? [];
    const schema = SEARCH_FILES[name];
    return schema !== undefined && ofShape(schema)(text, asked);
  },
};
