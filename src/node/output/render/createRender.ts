import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { serialize } from "node:v8";
import { hashOf } from "../../cache/contentHash.ts";
import type { PageHead, Prepare, PreparedPage } from "../../../shared/listing/library.ts";

/** What is told of a page without drawing it. */
export interface OpenedPage {
  /** HTTP status a host should answer with: 200, or 404. */
  status: number;
  head: PageHead;
  /** Names all that it is drawn from, but for the site and the app; nothing where that has no name, as functions have none. */
  key: string | undefined;
}

/** A page, drawn. */
export interface RenderedPage extends OpenedPage, Pick<PreparedPage, "hydration"> {
  /** HTML of the app, to stand in the root element. */
  html: string;
}

/** Renders the pages of a site, each by its address below the base, percent-encoded. */
export interface Render {
  open(path: RoutePath): Promise<OpenedPage>;
  page(path: RoutePath): Promise<RenderedPage>;
}

/** Renders with an app in this thread; `nameOf` may name bodies, so that those need not be looked through. */
export function createRender(
  prepare: Prepare,
  nameOf: (html: string) => string | undefined = () => undefined,
): Render {
  const open = ({ status, head, data }: PreparedPage): OpenedPage => {
    return { status, head, key: keyOf(Object.entries(data).map((view) => withName(view, nameOf))) };
  };
  return {
    open: async (path) => open(await prepare(path)),
    page: async (path) => {
      const prepared = await prepare(path);
      return { ...open(prepared), hydration: prepared.hydration, html: prepared.draw() };
    },
  };
}

/** What a route shows, with the name of its body where that has one. */
function withName(
  [id, view]: [string, unknown],
  nameOf: (html: string) => string | undefined,
): [string, unknown] {
  if (typeof view !== "object" || view === null || !("html" in view)) return [id, view];
  return [id, { ...view, html: nameOf(String(view.html)) ?? view.html }];
}

function keyOf(data: unknown): string | undefined {
  try {
    return hashOf(serialize(data));
  } catch {
    return undefined;
  }
}
