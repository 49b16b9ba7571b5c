import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { serialize } from "node:v8";
import { hashContents } from "../../cache/contentHash.ts";
import type { PageHead, Prepare, PreparedPage } from "../../../shared/listing/library.ts";

/** A page whose data is loaded, but whose HTML is not rendered. */
export interface OpenedPage {
  /** HTTP status: 200 or 404. */
  status: number;
  head: PageHead;
  /**
   * A string that changes with the page's data, but not with the site's metadata or the app's code. `undefined` if the data cannot be
   * serialized.
   */
  key: string | undefined;
}

/** A rendered page. */
export interface RenderedPage extends OpenedPage, Pick<PreparedPage, "hydration"> {
  /** HTML of the root element's contents. */
  html: string;
}

/** Renders the pages of a site. */
export interface Render {
  open(path: RoutePath): Promise<OpenedPage>;
  page(path: RoutePath): Promise<RenderedPage>;
}

/**
 * Creates a renderer that runs the app in this thread.
 * @param keyOfBody Returns the key of a body's HTML, from which the key of its page is computed. If it returns `undefined`, the page's key
 * is computed from the HTML itself.
 */
export function createRender(
  prepare: Prepare,
  keyOfBody: (html: string) => string | undefined = () => undefined,
): Render {
  const open = ({ status, head, data }: PreparedPage): OpenedPage => {
    return { status, head, key: keyOf(Object.entries(data).map((view) => withBodyKey(view, keyOfBody))) };
  };
  return {
    open: async (path) => open(await prepare(path)),
    page: async (path) => {
      const prepared = await prepare(path);
      return { ...open(prepared), hydration: prepared.hydration, html: prepared.draw() };
    },
  };
}

/** Replaces the HTML in the data of a route by the HTML's key, if one is known. */
function withBodyKey(
  [id, view]: [string, unknown],
  keyOfBody: (html: string) => string | undefined,
): [string, unknown] {
  if (typeof view !== "object" || view === null || !("html" in view)) return [id, view];
  return [id, { ...view, html: keyOfBody(String(view.html)) ?? view.html }];
}

function keyOf(data: unknown): string | undefined {
  try {
    return hashContents(serialize(data));
  } catch {
    return undefined;
  }
}
