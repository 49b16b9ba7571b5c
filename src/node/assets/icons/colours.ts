import { BACKGROUNDS } from "../../../shared/preferences/preferences.ts";

/** Background colour of the app: behind its icon, and until its first page is shown. */
export const BACKGROUND = BACKGROUNDS.light;
