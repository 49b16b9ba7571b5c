/** Output files that configure hosts and are not shown to readers. */
export const HOST_FILES = ["_headers", "_redirects", "_nginx.conf"];
