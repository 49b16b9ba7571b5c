import { expect, test } from "vitest";
import { HttpError } from "../../../../src/client/data/httpError.ts";
import { toSearchFailure } from "../../../../src/client/search/worker/searchFailure.ts";
import { DataError } from "../../../../src/shared/manifest/dataError.ts";

test.each([
  ["an HTTP error", new HttpError("/a.json", 404), "/a.json: the server answered 404", 404],
  ["a network error", new HttpError("/a.json", 0, "no network"), "no network", 0],
  ["invalid content", new DataError("no JSON"), "no JSON", undefined],
  ["a value that is not an Error", "no JSON", "no JSON", undefined],
])("the failure for %s has the message and the status of the error", (_, cause, message, status) => {
  expect(structuredClone(toSearchFailure(cause))).toEqual({ message, status });
});
