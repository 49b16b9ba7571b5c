import { HttpError } from "../../data/httpError.ts";

/** Reason why texts could not be fetched. A plain object, because a posted error loses its class and properties. */
export interface SearchFailure {
  message: string;
  /** HTTP status of the response; 0 if no server responded, `undefined` for other errors, such as invalid content. */
  status: number | undefined;
}

/** Converts an error to an object that the worker can post to the page. */
export function toSearchFailure(cause: unknown): SearchFailure {
  return {
    message: cause instanceof Error ? cause.message : String(cause),
    status: cause instanceof HttpError ? cause.status : undefined,
  };
}
