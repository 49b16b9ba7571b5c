/** An address of another site. */
export const ABSOLUTE_URL = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i;
