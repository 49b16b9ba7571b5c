import { BACKGROUNDS } from "../../../shared/preferences/preferences.ts";

/** What an app shows before its first page, and around its icon. */
export const BACKGROUND = BACKGROUNDS.light;
