/** Raised when a file of the site could not be fetched. */
export class HttpError extends Error {
  readonly url: string;
  /** HTTP status of the response; 0 if the connection failed. */
  readonly status: number;

  constructor(url: string, status: number, message = `${url}: the server answered ${status}`) {
    super(message);
    this.url = url;
    this.status = status;
  }
}
