import type { Plugin } from "vite";
import { isKorean } from "../../shared/content/isKorean.ts";

/** Matches imports of messages by modules in `src/shared/i18n`, such as `./en/core.ts`. */
const MESSAGES = /^\.\/(?:en|ko)\/(?=\w+\.ts$)/;

/**
 * Returns the hook that limits the browser's bundle to messages in the site's language. It redirects imports of messages to Korean if the
 * site is Korean, otherwise to English. The server's bundle, the development server, and bundles made before the language is known include
 * all languages.
 * @param siteLanguage Called at each import; returns `undefined` if the language is not yet known.
 */
export function resolveMessages(siteLanguage: () => string | undefined): Plugin["resolveId"] {
  return {
    order: "pre",
    filter: { id: MESSAGES },
    handler(id, importer) {
      const { name, mode } = this.environment;
      const language = siteLanguage();
      if (name !== "client" || mode !== "build" || language === undefined) return undefined;
      const folder = isKorean(language) ? "./ko/" : "./en/";
      return this.resolve(id.replace(MESSAGES, folder), importer, { skipSelf: true });
    },
  };
}
