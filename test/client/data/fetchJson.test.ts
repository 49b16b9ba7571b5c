import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchJson } from "../../../src/client/data/fetchJson.ts";
import { HttpError } from "../../../src/client/data/httpError.ts";
import { DataError } from "../../../src/shared/manifest/dataError.ts";

const URL_OF_BODY = "/posts/a/body.1a2b3c4d.json";

afterEach(() => void vi.unstubAllGlobals());

describe("a fetched JSON file", () => {
  test("is parsed", async () => {
    vi.stubGlobal("fetch", async () => new Response('{"a":1}'));
    await expect(fetchJson(URL_OF_BODY)).resolves.toEqual({ a: 1 });
  });

  test.each([404, 500, 503])("rejects with URL and status when the server answers %i", async (status) => {
    vi.stubGlobal("fetch", async () => new Response("", { status }));
    const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({
      url: URL_OF_BODY,
      status,
      message: `${URL_OF_BODY}: the server answered ${status}`,
    });
  });

  test.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
    "rejects with status 0 when no server answers (%s)",
    async (message) => {
      vi.stubGlobal("fetch", async () => Promise.reject(new TypeError(message)));
      const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(HttpError);
      expect(error).toMatchObject({ url: URL_OF_BODY, status: 0, message });
    },
  );

  test("rejects with status 0 when the connection breaks within the body", async () => {
    const response = { ok: true, text: () => Promise.reject(new TypeError("network error")) };
    vi.stubGlobal("fetch", async () => response);
    const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ url: URL_OF_BODY, status: 0 });
  });

  test("rejects with what was found when it is HTML", async () => {
    vi.stubGlobal("fetch", async () => new Response("<!doctype html><title>Sign in</title>"));
    const error = await fetchJson(URL_OF_BODY).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DataError);
    expect(String(error)).toContain("<!doctype html>");
  });
});
