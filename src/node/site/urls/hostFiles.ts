/** Files of the output that are for hosts, not for readers. */
export const HOST_FILES = ["_headers", "_redirects", "_nginx.conf"];
