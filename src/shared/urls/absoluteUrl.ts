/** Matches URLs with a scheme or host, which lead to another site. Expects a string without leading spaces. */
export const ABSOLUTE_URL = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i;
