/** Thrown if a fetched file of the site has unexpected content, such as the login page of a proxy. */
export class DataError extends Error {}
