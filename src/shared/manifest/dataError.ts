/** Thrown when a file of the site has an unexpected content, such as the login page of a proxy. */
export class DataError extends Error {}
