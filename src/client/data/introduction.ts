import type { Library } from "../../shared/listing/library.ts";
import { HttpError } from "./httpError.ts";

/** Text that the author wrote for a generated page, such as `/tags/`. */
export interface IntroductionText {
  title: string;
  summary: string;
  language: string;
  draft: boolean;
  /** Empty if the author's file contains only front matter. */
  html: string;
}

/**
 * Loads the author's text for a generated page. Returns an empty object if the author wrote no text, or if the connection fails while
 * the text is fetched.
 * @param slug Slug of the generated page, such as `tags`.
 */
export async function loadIntroduction(library: Library, slug: string): Promise<Partial<IntroductionText>> {
  const { pages } = await library.manifest();
  const page = pages.find((each) => each.slug === slug);
  if (!page) return {};
  const { title, summary, language, draft = false } = page;
  try {
    const { html } = await library.body(page);
    return { title, summary, language, draft, html };
  } catch (cause) {
    if (cause instanceof HttpError && cause.status === 0) return {};
    throw cause;
  }
}
