import type * as v from "valibot";
import { BodySchema, decodeJson } from "../../shared/manifest/schema.ts";
import { checkMetadata, SummariesSchema } from "../../shared/manifest/columns.ts";
import { MISSING_PATH } from "../../shared/manifest/startFiles.ts";
import { isWholePage } from "../../shared/manifest/pageMark.ts";
import {
  SearchIndexSchema,
  SearchTermsSchema,
  SearchTextsSchema,
  SearchWordsSchema,
} from "../../shared/search/index/indexSchema.ts";
import type { FileKind } from "./cacheRules.ts";
import { markOf, type Owner } from "./owner.ts";

/**
 * Whether the body of a response is valid content of the site for its URL. Login or maintenance pages of a host, proxy
 * or network may have the expected status and type. Responses may also be truncated. Returns true for code and images,
 * of which only the type is checked, by `isCacheable`. Does not consume the response.
 */
export async function isOwnContent(
  kind: FileKind | "start",
  response: Response,
  { url, owner }: ContentOrigin,
): Promise<boolean> {
  const isValid = CHECKS[kind];
  if (!isValid) return true;
  try {
    return await isValid(await response.clone().text(), { url, owner });
  } catch {
    return false;
  }
}

/** The URL and the site that the content must belong to. */
interface ContentOrigin {
  url: string;
  owner: Owner;
}
type Check = (text: string, origin: ContentOrigin) => boolean | Promise<boolean>;

/** Schemas of search files, by the prefix of the file name. */
const SEARCH_FILES: Record<string, v.GenericSchema> = {
  index: SearchIndexSchema,
  terms: SearchTermsSchema,
  texts: SearchTextsSchema,
  words: SearchWordsSchema,
};

const hasShape =
  (schema: v.GenericSchema): Check =>
  (text, { url }) => {
    decodeJson(url, schema, JSON.parse(text));
    return true;
  };

/** Validators by kind. A validator returns false or throws if the content is invalid. */
const CHECKS: Partial<Record<FileKind | "start", Check>> = {
  pages: (html, { url, owner }) => isWholePage(html, markOf(url, owner)),
  start: (html, { owner }) => isWholePage(html, markOf(owner.scope + MISSING_PATH.slice(1), owner)),
  metadata: async (text) => {
    await checkMetadata(JSON.parse(text));
    return true;
  },
  summaries: hasShape(SummariesSchema),
  bodies: hasShape(BodySchema),
  search(text, origin) {
    const [, name = ""] = /\/([a-z]+)[^/]*$/.exec(origin.url) ?? [];
    const schema = SEARCH_FILES[name];
    return schema !== undefined && hasShape(schema)(text, origin);
  },
};
