import type { Library } from "../../shared/listing/library.ts";
import type { StandingPage } from "../../shared/manifest/schema.ts";
import { HttpError } from "./httpError.ts";

/** An author's text on a page that the app makes. */
export interface OwnText {
  title: string;
  summary: string;
  language: string;
  draft: boolean;
  /** `""` where the file holds front matter alone. */
  html: string;
}

/** Loads the text that an author wrote for a page; without a connection the page does without. */
export async function loadOwnText(library: Library, page: StandingPage): Promise<OwnText | undefined> {
  const { title, summary, language, draft = false } = page;
  try {
    const { html } = await library.body(page);
    return { title, summary, language, draft, html };
  } catch (cause) {
    if (cause instanceof HttpError && cause.status === 0) return undefined;
    throw cause;
  }
}

/** Loads the introduction of a page of the app by its slug: `tags`. */
export async function loadIntroduction(library: Library, slug: string): Promise<Partial<OwnText>> {
  const { pages } = await library.manifest();
  const page = pages.find((each) => each.slug === slug);
  return (page && (await loadOwnText(library, page))) ?? {};
}
