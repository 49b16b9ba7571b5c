import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchJson } from "../../../src/client/data/fetchJson.ts";
import { HttpError } from "../../../src/client/data/httpError.ts";
import { DataError } from "../../../src/shared/manifest/dataError.ts";

const URL_OF_BODY = "/posts/a/body.1a2b3c4d.json";

afterEach(() => void vi.unstubAllGlobals());

describe("fetchJson", () => {
  test("fetchJson returns the parsed JSON of a response", async () => {
    vi.stubGlobal("fetch", async () => new Response('{"a":1}'));
    await expect(fetchJson(URL_OF_BODY)).resolves.toEqual({ a: 1 });
  });

  test.each([404, 500, 503])(
    "fetchJson rejects with an HttpError that has the URL and the status of a response with status %i",
    async (status) => {
      vi.stubGlobal("fetch", async () => new Response("", { status }));
      const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(HttpError);
      expect(error).toMatchObject({
        url: URL_OF_BODY,
        status,
        message: `${URL_OF_BODY}: the server answered ${status}`,
      });
    },
  );

  test.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
    "fetchJson rejects with an HttpError of status 0 if fetch fails with the message: %s",
    async (message) => {
      vi.stubGlobal("fetch", async () => Promise.reject(new TypeError(message)));
      const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(HttpError);
      expect(error).toMatchObject({ url: URL_OF_BODY, status: 0, message });
    },
  );

  test("fetchJson rejects with an HttpError of status 0 if the connection breaks while the body is read", async () => {
    const response = { ok: true, text: () => Promise.reject(new TypeError("network error")) };
    vi.stubGlobal("fetch", async () => response);
    const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ url: URL_OF_BODY, status: 0 });
  });

  test("fetchJson rejects an HTML response with a DataError that contains the first characters of the response", async () => {
    vi.stubGlobal("fetch", async () => new Response("<!doctype html><title>Sign in</title>"));
    const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DataError);
    expect(String(error)).toContain("<!doctype html>");
  });
});
