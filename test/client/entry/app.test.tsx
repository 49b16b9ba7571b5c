import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { encodeMetadata } from "../../../src/shared/manifest/encodeMetadata.ts";
import { manifest } from "../../support/build/fixtureManifest.ts";
import { renderApp, stubFetch } from "../../support/page/renderApp.tsx";

const metadata = encodeMetadata(manifest, {
  base: "/",
  summaries: "/manifest.summaries.00000000.json",
  search: "/search/index.00000000.json",
});

const titles = () =>
  within(screen.getByRole("main"))
    .getAllByRole("article")
    .map((article) => within(article).getByRole("heading").textContent);

describe("app in the browser", () => {
  test("the app fetches the manifest, lists its posts, filters them by tag and opens a post", async () => {
    const fetch = stubFetch();
    renderApp("/");
    expect(await screen.findByRole("heading", { level: 1, name: "시험 마루" })).toBeVisible();
    expect(titles()).toEqual(["한글 글", "Second"]);

    await userEvent.click(screen.getByRole("link", { name: "C++" }));
    expect(await screen.findByRole("heading", { level: 1, name: "C++" })).toBeVisible();
    expect(titles()).toEqual(["Second"]);

    await userEvent.click(screen.getByRole("link", { name: "Second" }));
    expect(await screen.findByText("Second 본문")).toBeVisible();
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      "/manifest.metadata.json",
      "/manifest.summaries.00000000.json",
      "/posts/second/body.00000000.json",
    ]);
  });

  test.each([
    [{ ...metadata, version: 2 }, "manifest.metadata.json has version 2; this app reads version 1"],
    [{ version: 1 }, "manifest.metadata.json: site is missing"],
    [
      { ...metadata, posts: { ...metadata.posts, slug: [1] } },
      "manifest.metadata.json: posts.slug.0: found 1, expected string",
    ],
    [[], "manifest.metadata.json: version is missing"],
    [null, /manifest\.metadata\.json: found null, expected/],
  ])(
    "the app shows an error page that explains the problem if the manifest has another version or shape: %#",
    async (json, message) => {
      stubFetch({ "/manifest.metadata.json": json });
      renderApp("/");
      expect(await screen.findByRole("heading", { level: 1, name: "불러오지 못했습니다" })).toBeVisible();
      expect(screen.getByText(message)).toBeVisible();
    },
  );

  test("the app loads the page again when the reader clicks the retry button", async () => {
    stubFetch({});
    renderApp("/posts/second/");
    const retry = await screen.findByRole("button", { name: "다시 시도" });
    stubFetch();
    await userEvent.click(retry);
    expect(await screen.findByText("Second 본문")).toBeVisible();
  });
});
