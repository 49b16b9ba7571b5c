export const SETTINGS_FILE = "site.yaml";
