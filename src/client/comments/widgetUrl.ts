import { GISCUS } from "../../shared/urls/giscus.ts";
import type { Site } from "../../shared/manifest/schema.ts";

/** Languages of https://github.com/giscus/giscus/tree/main/locales. */
const LANGUAGES =
  /^(?:ar|be|bg|ca|cs|da|de|en|eo|es|eu|fa|fr|gr|gsw|hbs|he|hu|id|it|ja|kh|ko|nl|pl|pt|ro|ru|th|tr|uk|uz|vi|zh-(?:CN|TW|HK|Hans|Hant))$/;

interface Widget {
  giscus: NonNullable<Site["giscus"]>;
  /** Of the site, BCP 47. */
  language: string;
  /** `""` where the reader has not signed in. */
  session: string;
  theme: string;
  /** What names the discussion. */
  term: string;
  /** Of the post, whole: where signing in leads back to. */
  url: string;
  description: string;
}

/** The address of the comments' frame, as https://github.com/giscus/giscus/blob/main/client.ts makes it. */
export function widgetUrl({ giscus, language, session, theme, term, url, description }: Widget): string {
  const [general = ""] = language.split("-");
  const spoken = [language, general].find((each) => LANGUAGES.test(each)) ?? "en";
  const parameters = new URLSearchParams({
    origin: url,
    session,
    theme,
    reactionsEnabled: "1",
    emitMetadata: "0",
    inputPosition: "top",
    ...giscus,
    // Of several discussions the one that has exactly this slug.
    strict: "1",
    description,
    backLink: url,
    term,
  });
  return `${GISCUS}/${spoken}/widget?${parameters}`;
}
