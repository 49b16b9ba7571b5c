import { BACKGROUNDS } from "../../../shared/preferences/preferences.ts";

/** Background colour of the app's icon, and of the installed app's window until its first page is shown. */
export const BACKGROUND = BACKGROUNDS.light;
