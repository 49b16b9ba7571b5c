import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bodies, createPost, filesOf, manifest } from "../../support/build/fixtureManifest.ts";
import { renderApp, stubFetch } from "../../support/page/renderApp.tsx";

const link = (name: string | RegExp) => within(screen.getByRole("main")).getByRole("link", { name });
const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });

afterEach(() => void vi.unstubAllGlobals());

describe("list of posts", () => {
  test("the list starts with the newest post, and shows its date, reading time, summary and tags", async () => {
    stubFetch();
    renderApp("/");
    await heading("시험 마루");
    const [first] = screen.getAllByRole("article");
    const post = within(first as HTMLElement);
    expect(post.getByText("2025년 3월 1일")).toHaveAttribute("datetime", "2025-03-01");
    expect(post.getByText(/3분 읽기/)).toBeVisible();
    expect(post.getByText("한글 글의 요약")).toBeVisible();
    expect(post.getByRole("link", { name: "ai" })).toHaveAttribute("href", "/tags/ai/");
    expect(post.getByRole("link", { name: "한글 글" })).toHaveAttribute("href", "/posts/%ED%95%9C%EA%B8%80/");
  });

  test("a list of two pages has a page 2, and /page/3/ leads to the 404 page", async () => {
    stubFetch();
    const { router } = renderApp("/page/2/");
    await heading("2쪽 가운데 2쪽");
    expect(link("Oldest")).toBeVisible();
    expect(link("← 더 새로운 글")).toHaveAttribute("href", "/");
    await router.navigate("/page/3/");
    await heading("찾는 글이 없습니다");
  });

  test("a site without posts explains how to write the first post", async () => {
    stubFetch(filesOf({ ...manifest, posts: [], tags: [] }));
    renderApp("/");
    expect(await screen.findByText(/posts 폴더에 Markdown 파일을/)).toBeVisible();
  });
});

test("a page requested by its alias opens at its current URL", async () => {
  const pages = manifest.pages.map((page) => ({ ...page, aliases: ["/me/"] }));
  stubFetch({ ...filesOf({ ...manifest, pages }), ...bodies });
  const { router } = renderApp("/Me/");
  await heading("소개");
  expect(router.state.location.pathname).toBe("/about/");
});

describe("drafts", () => {
  const [first, ...others] = manifest.posts;
  const post = { ...(first as (typeof manifest.posts)[0]), pinned: true, draft: true };
  const pages = manifest.pages.map((page) => ({ ...page, draft: true }));
  const files = (over: object) => ({
    ...filesOf({ ...manifest, pages, posts: [{ ...post, ...over }, ...others] }),
    ...bodies,
  });

  test.each([
    [{}, "초안"],
    [{ scheduled: true }, "예약"],
  ])("a draft with %j in the manifest is marked in lists and on its page: %s", async (over, mark) => {
    stubFetch(files(over));
    const { router } = renderApp("/");
    await heading("시험 마루");
    expect(screen.getAllByText(mark)).toHaveLength(1);
    await router.navigate("/posts/%ED%95%9C%EA%B8%80/");
    await heading("한글 글");
    expect(screen.getByText(mark)).toBeVisible();
    await router.navigate("/posts/second/");
    await heading("Second");
    expect(screen.queryByText(mark)).toBeNull();
  });

  test("a standing page that is a draft is marked as a draft", async () => {
    stubFetch(files({}));
    renderApp("/about/");
    await heading("소개");
    expect(screen.getByText("초안")).toBeVisible();
  });
});

describe("post page", () => {
  test("a post page shows the body, the tags and the neighbouring posts by date", async () => {
    stubFetch();
    renderApp("/posts/second/");
    await heading("Second");
    expect(screen.getByText("Second 본문")).toBeVisible();
    expect(screen.getByRole("article")).toHaveAttribute("lang", "en");
    expect(link(/이전 글.*Oldest/)).toHaveAttribute("rel", "prev");
    expect(link(/다음 글.*한글 글/)).toHaveAttribute("rel", "next");
    // The document's title is updated in an effect, after the page is rendered.
    await vi.waitFor(() => expect(document.title).toBe("Second · 시험 마루"));
    expect(document.documentElement.lang).toBe("en");
  });

  test.each(["/posts/SECOND/", "/posts/second"])(
    "a post opens at %s, which is not its canonical URL",
    async (path) => {
      stubFetch();
      renderApp(path);
      expect(await heading("Second")).toBeVisible();
    },
  );

  test("a post opens at a decomposed URL, which is replaced with the canonical one", async () => {
    stubFetch();
    const { router } = renderApp(`/posts/${encodeURIComponent("한글".normalize("NFD"))}/`);
    await heading("한글 글");
    expect(router.state.location.pathname).toBe("/posts/%ED%95%9C%EA%B8%80/");
  });

  test("the 404 page for a missing post suggests the post with the most similar slug", async () => {
    stubFetch();
    renderApp("/posts/secnd/");
    await heading("찾는 글이 없습니다");
    expect(link("Second")).toHaveAttribute("href", "/posts/second/");
  });
});

describe("end of a post", () => {
  const giscus = { repo: "kim/blog", repoId: "R_1", category: "Comments", categoryId: "DIC_1" };
  const posts = [
    createPost({ slug: "third", title: "셋", date: "2025-03-03", series: "수필" }),
    createPost({ slug: "second", title: "둘", date: "2025-02-02", series: "수필", comments: true }),
    createPost({ slug: "first", title: "하나", date: "2025-01-01", series: "수필" }),
  ];
  const backlinks = [
    { url: "/posts/third/", title: "셋", language: "ko" },
    { url: "/about/", title: "소개", language: "en" },
  ];
  const bodiesOf = (over: object) =>
    Object.fromEntries(posts.map(({ slug, body }) => [body, { slug, html: "<p>글</p>", ...over }]));

  test("a post ends with backlinks, series, neighbours and comments in this order, and starts with a link to the series", async () => {
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        observe() {}
        disconnect() {}
      },
    );
    const site = { ...manifest.site, giscus };
    stubFetch({ ...filesOf({ ...manifest, site, posts }), ...bodiesOf({ backlinks }) });
    renderApp("/posts/second/");
    await heading("둘");
    const parts = [...document.querySelectorAll("article ~ *")].map((part) =>
      within(part as HTMLElement)
        .queryAllByRole("link")
        .map((each) => each.textContent),
    );
    expect(parts).toEqual([
      ["셋", "소개"],
      ["하나", "셋"],
      ["이전 글 하나", "다음 글 셋"],
      ["GitHub에서 댓글 보기"],
    ]);
    expect(link("연재 ‘수필’ 2/3")).toHaveAttribute(
      "href",
      `#${screen.getByRole("navigation", { name: "연재 ‘수필’" }).id}`,
    );
    expect(screen.getByRole("navigation", { name: "여기로 이어지는 글" })).toBeVisible();
    expect(screen.getByRole("region", { name: "댓글" })).toBeVisible();
    expect(link("소개").closest("li")).toHaveAttribute("lang", "en");
  });

  test("a post folds its backlinks after the first eight and shows how many are folded", async () => {
    const many = Array.from({ length: 11 }, (_, at) => ({
      url: `/${at}/`,
      title: `글 ${at}`,
      language: "ko",
    }));
    stubFetch({ ...filesOf({ ...manifest, posts }), ...bodiesOf({ backlinks: many }) });
    renderApp("/posts/second/");
    await heading("둘");
    const found = screen.getByRole("navigation", { name: "여기로 이어지는 글" });
    const fold = within(found).getByText("더 보기 3").closest("details")!;
    expect(fold.open).toBe(false);
    expect(found.querySelectorAll(":scope > ul a")).toHaveLength(8);
    expect([...fold.querySelectorAll("a")].map((each) => each.textContent)).toEqual([
      "글 8",
      "글 9",
      "글 10",
    ]);
  });

  test("a post without backlinks on a site without giscus settings shows neither backlinks nor comments", async () => {
    stubFetch({ ...filesOf({ ...manifest, posts }), ...bodiesOf({}) });
    renderApp("/posts/second/");
    await heading("둘");
    expect(screen.queryByRole("navigation", { name: "여기로 이어지는 글" })).toBeNull();
    // The post enables comments, but the site has no giscus settings.
    expect(screen.queryByRole("region", { name: "댓글" })).toBeNull();
  });

  test("a standing page ends with its backlinks", async () => {
    const [about] = Object.entries(bodies).filter(([path]) => path.startsWith("/about/"));
    stubFetch({ ...filesOf(manifest), [about![0]]: { ...about![1], backlinks } });
    renderApp("/about/");
    await heading("소개");
    const found = screen.getByRole("navigation", { name: "여기로 이어지는 글" });
    expect(within(found).getAllByRole("link")).toHaveLength(2);
  });
});

describe("other pages", () => {
  test("the tags page lists each tag with its number of posts", async () => {
    stubFetch();
    renderApp("/tags/");
    await heading("태그");
    expect(link("ai 글 2편")).toHaveAttribute("href", "/tags/ai/");
    expect(link("ai 글 2편").closest("li")).toHaveAttribute("id", "tag:ai");
    expect(link("C++ 글 1편")).toHaveAttribute("href", "/tags/c-plus-plus/");
  });

  test("the tags page with many tags folds the tags that are used only once", async () => {
    const tags = Array.from({ length: 50 }, (_, number) => ({
      name: `tag ${number}`,
      slug: `tag-${number}`,
      count: number < 5 ? 2 : 1,
    }));
    stubFetch(filesOf({ ...manifest, tags }));
    renderApp("/tags/");
    await heading("태그");
    const fold = screen.getByText("한 번 쓰인 태그 45").closest("details") as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    expect(within(fold).getAllByRole("link", { hidden: true })).toHaveLength(45);
    expect(link("tag 4 글 2편")).toBeVisible();
  });

  test("the archive of more than 1,000 posts lists only the years and the undated posts", async () => {
    const posts = Array.from({ length: 1001 }, (_, number) =>
      createPost({
        slug: `p${number}`,
        title: `P ${number}`,
        date: number < 1000 ? "2025-01-01" : undefined,
      }),
    );
    stubFetch(filesOf({ ...manifest, posts }));
    renderApp("/archive/");
    await heading("보관함");
    expect(link("2025년")).toHaveAttribute("href", "/archive/2025/");
    expect(screen.getAllByRole("article").map((each) => each.textContent)).toEqual(["P 1000"]);
  });

  test("the 404 page for an unknown tag suggests the tag with the most similar slug", async () => {
    stubFetch();
    renderApp("/tags/c-plus/");
    await heading("찾는 글이 없습니다");
    expect(link("C++")).toHaveAttribute("href", "/tags/c-plus-plus/");
  });

  test("the archive links each year to a list of its posts, and the URL of a year without posts leads to the 404 page", async () => {
    stubFetch();
    const { router } = renderApp("/archive/");
    await heading("보관함");
    expect(screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent)).toEqual([
      "2025년 글 2편",
      "2024년 글 1편",
    ]);
    await userEvent.click(link("2024년"));
    await expect.poll(() => screen.getAllByRole("article").length).toBe(1);
    expect(router.state.location.pathname).toBe("/archive/2024/");
    await router.navigate("/archive/1999/");
    await heading("찾는 글이 없습니다");
    expect(link("2025")).toHaveAttribute("href", "/archive/2025/");
  });

  test("a link in the footer opens a standing page", async () => {
    stubFetch();
    renderApp("/tags/");
    await userEvent.click(await screen.findByRole("link", { name: "소개" }));
    await heading("소개");
    expect(screen.getByText("소개 본문")).toBeVisible();
  });
});
