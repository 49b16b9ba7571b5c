import type { ComponentType } from "react";
import { data, type Params } from "react-router-dom";
import type { Head, Library } from "../model/library.ts";
import type { Site } from "../model/manifest.ts";
import type { Words } from "../model/words/words.ts";

/** One kind of page: what it needs, what it says of itself, how it looks. The same in browser and prerender. */
export interface Page<View> {
  load(library: Library, params: Params): Promise<View>;
  head(view: View, site: Site, words: Words): Partial<Head>;
  View: ComponentType<{ view: View }>;
}

/** An address near the one that was asked for. */
export interface Suggestion {
  title: string;
  href: string;
}

/** What a loader throws where there is no such page. */
export function notFound(suggestions: Suggestion[]) {
  return data({ suggestions }, { status: 404 });
}
