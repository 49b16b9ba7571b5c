import type { Plugin } from "vite";
import { isKorean } from "../../shared/i18n/isKorean.ts";

/** Imports of a language's messages within `src/shared/i18n`: `./en/core.ts`. */
const MESSAGES = /^\.\/(?:en|ko)\/(?=\w+\.ts$)/;

/**
 * Creates the hook that limits the browser's bundle to messages in the language of the site: imports of other languages resolve
 * to it. The server's bundle, development and builds of an unknown language have the messages in all languages.
 * @param siteLanguage Called at each import; `undefined` if the language is not known.
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
