// Messages of the app on sites in English and in all languages without messages of their own. The boot script imports this module as
// `maruWords`, which `main.tsx` awaits.
export { core } from "../../shared/i18n/en/core.ts";

export const language = "en";
export const load = () => import("../../shared/i18n/en/messages.ts");
