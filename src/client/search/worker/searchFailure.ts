import { HttpError } from "../../data/httpError.ts";

/** Why texts could not be fetched. A plain object, because an error that is posted loses its class and properties. */
export interface SearchFailure {
  message: string;
  /** HTTP status of the response; 0 if no server answered, undefined if the content is invalid. */
  status: number | undefined;
}

/** Converts an error to an object that can be posted from the worker to the page. */
export function toSearchFailure(cause: unknown): SearchFailure {
  return {
    message: cause instanceof Error ? cause.message : String(cause),
    status: cause instanceof HttpError ? cause.status : undefined,
  };
}
