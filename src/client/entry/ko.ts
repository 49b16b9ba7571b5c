// Messages of the app on Korean sites. The boot script imports this module as `maruWords`, which `main.tsx` awaits.
export { core } from "../../shared/i18n/ko/core.ts";

export const language = "ko";
export const load = () => import("../../shared/i18n/ko/messages.ts");
