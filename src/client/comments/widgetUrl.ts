import { GISCUS } from "../../shared/urls/giscus.ts";
import type { Site } from "../../shared/manifest/schema.ts";

/** Languages of the widget: https://github.com/giscus/giscus/tree/main/locales. */
const LANGUAGES =
  /^(?:ar|be|bg|ca|cs|da|de|en|eo|es|eu|fa|fr|gr|gsw|hbs|he|hu|id|it|ja|kh|ko|nl|pl|pt|ro|ru|th|tr|uk|uz|vi|zh-(?:CN|TW|HK|Hans|Hant))$/;

interface Widget {
  giscus: NonNullable<Site["giscus"]>;
  /** Language of the site, BCP 47. */
  language: string;
  /** `""` if the reader has not signed in. */
  session: string;
  theme: string;
  /** Term by which giscus finds the discussion. */
  term: string;
  /** Absolute URL of the post, to which the reader returns after signing in. */
  url: string;
  description: string;
}

/** Returns the URL of the widget, as https://github.com/giscus/giscus/blob/main/client.ts builds it. */
export function widgetUrl({ giscus, language, session, theme, term, url, description }: Widget): string {
  const [primary = ""] = language.split("-");
  const locale = [language, primary].find((each) => LANGUAGES.test(each)) ?? "en";
  const parameters = new URLSearchParams({
    origin: url,
    session,
    theme,
    reactionsEnabled: "1",
    emitMetadata: "0",
    inputPosition: "top",
    ...giscus,
    // Makes giscus find only a discussion with exactly this `term`.
    strict: "1",
    description,
    backLink: url,
    term,
  });
  return `${GISCUS}/${locale}/widget?${parameters}`;
}
