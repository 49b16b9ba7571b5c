/** Output files that configure hosts and are not served to readers. */
export const HOST_FILES = ["_headers", "_redirects", "_nginx.conf"];
