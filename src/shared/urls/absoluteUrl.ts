/**
 * Matches URLs that begin with a scheme, or with two slashes or backslashes before a host. Expects a string without
 * leading spaces.
 */
export const ABSOLUTE_URL = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i;
