/** Name of the file with the settings of a site, in the content folder. */
export const SETTINGS_FILE = "site.yaml";
