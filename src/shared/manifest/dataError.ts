/** Raised when a file of the site holds something other than its format says, such as the login page of a proxy. */
export class DataError extends Error {}
