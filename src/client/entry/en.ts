// Messages of the app on sites in English, and in all languages that have no messages of their own. The boot script passes this module to
// `start`.
export { core } from "../../shared/i18n/en/core.ts";

export const language = "en";
export const load = () => import("../../shared/i18n/en/messages.ts");
