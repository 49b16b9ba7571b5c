import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addRecentSearch, recentSearches } from "../../../src/client/search/results/recentSearches.ts";
import type { Scope } from "../../../src/client/search/scope.ts";
import { SearchPanel } from "../../../src/client/search/SearchPanel.tsx";
import { createFeatureContext } from "../../../src/client/data/featureContext.ts";
import { EMPTY_SELECTION } from "../../../src/shared/listing/selection.ts";
import { createFakeClient, createFound, createResult } from "./foundFixture.ts";

const context = createFeatureContext({ language: "ko", base: "/blog" });
const scope: Scope = { selection: { ...EMPTY_SELECTION, tags: ["ai"] }, name: "ai", indices: [3, 5] };

interface Shown {
  query?: string;
  within?: Scope;
  late?: Promise<Scope | undefined>;
}

function show({ query = "", within, late }: Shown = {}) {
  const fake = createFakeClient();
  const onFollow = vi.fn<(link: HTMLAnchorElement) => void>();
  const onClose = vi.fn<() => void>();
  const onChange = vi.fn<(changed: { query: string; scope: Scope | undefined }) => void>();
  render(
    <SearchPanel
      context={context}
      client={fake.client}
      start={{ query, scope: within }}
      {...(late && { lateScope: late })}
      step={10}
      onFollow={onFollow}
      onClose={onClose}
      onChange={onChange}
    />,
  );
  const answer = (...args: Parameters<typeof createFound>) => act(() => fake.answer(createFound(...args)));
  return { ...fake, answer, onFollow, onClose, onChange };
}

const box = () => screen.getByRole<HTMLInputElement>("combobox");
const selected = () => screen.queryByRole("option", { selected: true })?.textContent;
const two = [createResult(3, "셋", { passages: ["가나", "가다"] }), createResult(5, "다섯")];

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe("search panel", () => {
  test("the search panel searches at each keystroke and groups the results by post, with their passages", async () => {
    const { questions, answer } = show();
    await userEvent.type(box(), "가나");
    expect(questions.map(({ query }) => query)).toEqual(["가", "가나"]);
    expect(box()).toHaveAttribute("aria-expanded", "false");
    answer("가나", two);
    expect(box()).toHaveAttribute("aria-expanded", "true");
    expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby"))).toHaveLength(
      2,
    );
    expect(screen.getByRole("group", { name: "셋" })).toBeVisible();
    const options = screen.getAllByRole<HTMLAnchorElement>("option");
    expect(options.map(({ textContent }) => textContent)).toEqual([
      "셋2025년 1월 22일",
      "가나",
      "가다",
      "다섯2025년 1월 22일",
    ]);
    expect(options[1]).toHaveAttribute("href", `/posts/3/#:~:text=${encodeURIComponent("가나")}`);
    expect(options[1]?.querySelector("mark")).toHaveTextContent("가나");
  });

  test("the arrow keys move through the search options and wrap around, while the focus remains in the search box", async () => {
    const { answer } = show({ query: "가" });
    answer("가", two);
    await userEvent.click(box());
    expect(selected()).toBeUndefined();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(selected()).toBe("가나");
    const active = box().getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)).toHaveTextContent("가나");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(selected()).toMatch(/^다섯/);
    await userEvent.keyboard("{PageDown}");
    expect(selected()).toMatch(/^셋/);
    expect(box()).toHaveFocus();
  });

  test("Enter opens the active search option or else the first one, and stores the query as a recent search", async () => {
    const { answer, onFollow } = show({ query: "가" });
    answer("가", two);
    await userEvent.type(box(), "{Enter}");
    expect(onFollow.mock.lastCall?.[0]).toHaveAttribute("data-key", "3");
    await userEvent.type(box(), "{ArrowUp}{Enter}");
    expect(onFollow.mock.lastCall?.[0]).toHaveAttribute("href", "/posts/5/");
    expect(recentSearches()).toEqual(["가"]);
  });

  test("Ctrl+Enter opens the active search option in a new tab, and the panel remains open", async () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    const { answer, onFollow, onClose } = show({ query: "가" });
    answer("가", two);
    await userEvent.type(box(), "{ArrowUp}{Control>}{Enter}{/Control}");
    expect(open).toHaveBeenCalledWith(expect.stringMatching(/\/posts\/5\/$/), "_blank", "noopener");
    expect(onFollow).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
    expect(recentSearches()).toEqual(["가"]);
  });

  test("Enter, the arrow keys and Escape do nothing in the search box during composition", () => {
    const { answer, onFollow, onClose } = show({ query: "가" });
    answer("가", two);
    fireEvent.compositionStart(box());
    for (const key of ["Enter", "ArrowDown", "Escape"]) {
      expect(fireEvent.keyDown(box(), { key, isComposing: true })).toBe(true);
      expect(fireEvent.keyDown(box(), { key, keyCode: 229 })).toBe(true);
    }
    fireEvent.compositionEnd(box());
    expect(selected()).toBeUndefined();
    expect(onFollow).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(box(), { key: "Enter" });
    expect(onFollow).toHaveBeenCalledOnce();
  });

  test("the search panel searches for text during composition", () => {
    const { questions } = show();
    fireEvent.compositionStart(box());
    for (const value of ["ㄱ", "가", "간"]) fireEvent.input(box(), { target: { value }, isComposing: true });
    expect(questions.map(({ query }) => query)).toEqual(["ㄱ", "가", "간"]);
  });

  test("Enter in the search box waits for the answer to the current query", async () => {
    const { answer, onFollow } = show({ query: "가" });
    answer("가", two);
    await userEvent.type(box(), "나{Enter}");
    expect(onFollow).not.toHaveBeenCalled();
    answer("가나", [createResult(9, "아홉")]);
    expect(onFollow.mock.lastCall?.[0]).toHaveAttribute("href", "/posts/9/");
  });

  test("Enter in the search box waits for more results if the first partial answer is empty", async () => {
    const { answer, onFollow } = show();
    await userEvent.type(box(), "가{Enter}");
    answer("가", [], { isPartial: true });
    expect(onFollow).not.toHaveBeenCalled();
    answer("가", two);
    expect(onFollow).toHaveBeenCalledOnce();
  });

  test("clearing the query cancels a pending Enter, which then opens neither a recent search nor a result of the next query", async () => {
    addRecentSearch("옛것");
    const { answer, questions, onFollow } = show();
    await userEvent.type(box(), "가{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "검색어 지우기" }));
    await userEvent.type(box(), "나");
    answer("나", two);
    expect(onFollow).not.toHaveBeenCalled();
    expect(questions.map(({ query }) => query)).toEqual(["가", "나"]);
  });

  test("Ctrl+Enter opens nothing if the search box is empty or the answer belongs to an earlier query", async () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    addRecentSearch("옛것");
    const { answer } = show();
    await userEvent.type(box(), "{Control>}{Enter}{/Control}가");
    answer("가", two);
    await userEvent.type(box(), "나{Control>}{Enter}{/Control}");
    expect(open).not.toHaveBeenCalled();
    expect(recentSearches()).toEqual(["옛것"]);
  });

  test.each([
    ["mouse", "다섯2025년 1월 22일"],
    ["touch", undefined],
  ])(
    "moving the pointer over an option activates the option for a mouse but not for touch: %s",
    (pointerType, active) => {
      const { answer } = show({ query: "가" });
      answer("가", two);
      fireEvent.pointerMove(screen.getByText("다섯"), { pointerType, movementX: 0, movementY: 4 });
      expect(selected()).toBe(active);
    },
  );

  test("search results remain until the next answer, and the active option remains if the next answer contains it", async () => {
    const { answer } = show({ query: "가" });
    answer("가", two);
    await userEvent.type(box(), "{ArrowDown}{ArrowDown}나");
    expect(selected()).toBe("가나");
    answer("가나", [createResult(1, "하나"), ...two]);
    expect(selected()).toBe("가나");
    answer("가나", [createResult(1, "하나")]);
    expect(selected()).toBeUndefined();
  });

  test("the number of search results is announced politely after a pause in typing", async () => {
    const { answer } = show({ query: "가" });
    answer("가", two);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    expect(await screen.findByText("글 2편에서 찾았습니다")).toBe(screen.getByRole("status"));
  });

  test("an equal number of results is announced again for another query, after a pause in typing", async () => {
    const { answer } = show({ query: "가" });
    answer("가", two);
    await screen.findByText("글 2편에서 찾았습니다");
    await userEvent.type(box(), "나");
    answer("가나", two);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await userEvent.type(box(), "{Backspace}");
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    answer("가", two);
    expect(await screen.findByText("글 2편에서 찾았습니다")).toBe(screen.getByRole("status"));
  });

  test("the correction and the failed loading of post texts are announced together with the number of results", async () => {
    const { answer } = show({ query: "rk" });
    answer("rk", two, {
      corrections: [{ kind: "keyboard", typed: "rk", replacement: "가" }],
      failure: { message: "/search/index.json: the server answered 404", status: 404 },
    });
    const announced =
      "본문을 불러오지 못해 제목과 태그에서만 찾았습니다. ‘가’로 찾은 결과: 글 2편에서 찾았습니다";
    expect(await screen.findByText(announced)).toBe(screen.getByRole("status"));
  });

  test("the search panel shows a correction for another keyboard layout, but not for an incomplete syllable", () => {
    const { answer } = show({ query: "rk sk" });
    answer("rk sk", two, { corrections: [{ kind: "keyboard", typed: "rk", replacement: "가" }] });
    expect(screen.getByText("‘가 sk’로 찾은 결과")).toBeVisible();
    answer("rk sk", two, { corrections: [{ kind: "halfTyped", typed: "rk", replacement: "가" }] });
    expect(screen.queryByText(/찾은 결과/)).toBeNull();
  });

  test("the search panel shows that post texts are loading, shows the error if this fails, and retries on request", async () => {
    const { answer, calls } = show({ query: "가" });
    answer("가", two, { isPartial: true });
    const progress = screen.getByText("더 찾는 중");
    expect(progress).toBeVisible();
    // The loading state is below the results, so that it does not move them.
    const position = screen.getByRole("listbox").compareDocumentPosition(progress);
    expect(position & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    answer("가", two, { failure: { message: "/search/index.json: the server answered 404", status: 404 } });
    expect(screen.queryByText("더 찾는 중")).toBeNull();
    expect(screen.getByText(/제목과 태그에서만/)).toBeVisible();
    expect(screen.getByText("/search/index.json: the server answered 404")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "다시 시도" }));
    expect(calls.retry).toBe(1);
  });

  test("the search panel shows an error if the search cannot start, and retries on request", async () => {
    const { fail, calls, answer } = show({ query: "가" });
    act(() => fail("worker.js"));
    expect(screen.getByRole("alert")).toHaveTextContent("검색을 시작하지 못했습니다.");
    await userEvent.click(screen.getByRole("button", { name: "다시 시도" }));
    expect(calls.retry).toBe(1);
    answer("가", two);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("the search panel shows the loading message only after a delay", async () => {
    show({ query: "가" });
    expect(screen.queryByText("불러오는 중")).toBeNull();
    expect(await screen.findByText("불러오는 중")).toBeVisible();
  });

  test("if nothing is found, the search panel suggests each word of the query, similar words and similar tags", async () => {
    const { answer, questions } = show({ query: "가나 다라" });
    answer("가나 다라", [], {
      wordCounts: [
        { typed: "가나", count: 2 },
        { typed: "다라", count: 0 },
      ],
      suggestions: { words: ["다리"], tags: ["C++"] },
    });
    expect(screen.getByText("‘가나 다라’에 맞는 글이 없습니다.")).toBeVisible();
    expect(screen.queryByText(/‘다라’ 0/)).toBeNull();
    expect(screen.getByRole("link", { name: "#C++" })).toHaveAttribute("href", "/blog/tags/c-plus-plus/");
    const alone = screen.getByRole("link", { name: "‘가나’ 2편" });
    expect(alone).toHaveAttribute("href", `/blog/search/?q=${encodeURIComponent("가나")}`);
    await userEvent.click(alone);
    expect(questions.at(-1)?.query).toBe("가나");
    expect(box()).toHaveValue("가나");
    expect(box()).toHaveFocus();
  });

  test("the search panel links to the search page if there are more results than it shows", () => {
    const { answer } = show({ query: "가", within: scope });
    answer("가", two, { total: 2 });
    expect(screen.queryByRole("link", { name: /모두 보기/ })).toBeNull();
    answer("가", two, { total: 32 });
    const all = screen.getByRole("link", { name: "결과 32편 모두 보기" });
    expect(all).toHaveAttribute("href", `/blog/search/?tag=ai&q=${encodeURIComponent("가")}`);
  });
});

describe("more search results", () => {
  const results = (count: number) =>
    Array.from({ length: count }, (_, index) => createResult(index, `글 ${index}`));
  const answerTo = (query: string, limit: number) => {
    const found = { total: 15, question: { query, limit } };
    return [query, results(Math.min(limit, 15)), found] as const;
  };
  const button = () => screen.getByRole("button", { name: "더 보기 5" });

  function showPage() {
    const fake = createFakeClient();
    const start = { query: "글", scope: undefined };
    render(<SearchPanel context={context} client={fake.client} start={start} step={10} />);
    const answer = (limit: number) => act(() => fake.answer(createFound(...answerTo("글", limit))));
    answer(10);
    return { ...fake, answer };
  }

  test("after more results were requested by keyboard, the first new one is active and the focus is in the search box", async () => {
    const { questions, answer } = showPage();
    button().focus();
    await userEvent.keyboard("{Enter}");
    expect(questions.at(-1)?.limit).toBe(20);
    expect(button()).toHaveFocus();
    answer(20);
    expect(screen.queryByRole("button", { name: /더 보기/ })).toBeNull();
    expect(box()).toHaveFocus();
    expect(selected()).toMatch(/^글 10/);
    await userEvent.keyboard("{ArrowDown}");
    expect(selected()).toMatch(/^글 11/);
  });

  test("after more results were requested by click, the first new one has the focus", async () => {
    const { answer } = showPage();
    await userEvent.click(button());
    answer(20);
    expect(document.activeElement).toHaveTextContent(/^글 10/);
  });

  test("more results do not take the focus from the search box if the reader has returned to it", async () => {
    const { answer } = showPage();
    await userEvent.click(button());
    await userEvent.click(screen.getByRole("button", { name: "검색어 지우기" }));
    await userEvent.type(box(), "글");
    answer(10);
    answer(20);
    expect(box()).toHaveFocus();
    expect(selected()).toBeUndefined();
  });
});

describe("search within a list", () => {
  test.each([
    ["Backspace in the empty search box", () => userEvent.type(box(), "{Backspace}{Backspace}")],
    [
      "a click on the clear button",
      () => userEvent.click(screen.getByRole("button", { name: "‘ai’ 안에서: 조건 지우기" })),
    ],
  ])(
    "a search within a list finds only its posts, until %s removes the restriction",
    async (_name, leave) => {
      const { questions, onChange } = show({ query: "가", within: scope });
      expect(questions.at(-1)?.scope).toEqual([3, 5]);
      await leave();
      expect(onChange.mock.lastCall?.[0].scope).toBeUndefined();
      expect(screen.queryByRole("button", { name: /조건 지우기/ })).toBeNull();
      await userEvent.type(box(), "나");
      expect(questions.at(-1)?.scope).toBeUndefined();
    },
  );

  test("a search is restricted to the posts of a list once these posts are loaded", async () => {
    const { questions } = show({ query: "가", late: Promise.resolve(scope) });
    expect(await screen.findByText("‘ai’ 안에서")).toBeVisible();
    await waitFor(() => expect(questions.at(-1)).toMatchObject({ query: "가", scope: [3, 5] }));
  });

  test("if a list contains no results, the search panel offers those of the entire site", async () => {
    const { answer, questions } = show({ query: "가", within: scope });
    answer("가", [], { outsideScope: 4 });
    const everywhere = screen.getByRole("link", { name: "전체에서 4편" });
    expect(everywhere).toHaveAttribute("href", `/blog/search/?q=${encodeURIComponent("가")}`);
    await userEvent.click(everywhere);
    expect(questions.at(-1)).toMatchObject({ query: "가", scope: undefined });
  });
});

describe("links to other searches within a list", () => {
  test("suggestions and recent searches within a list have the list's filter in their URL", () => {
    addRecentSearch("ai");
    const { answer } = show({ within: scope });
    expect(screen.getByRole("option", { name: "ai" })).toHaveAttribute("href", "/blog/search/?tag=ai&q=ai");
    fireEvent.change(box(), { target: { value: "x y" } });
    answer("x y", [], {
      wordCounts: [
        { typed: "x", count: 1 },
        { typed: "y", count: 0 },
      ],
      suggestions: { words: ["z"], tags: [] },
    });
    expect(screen.getByRole("link", { name: "‘x’ 1편" })).toHaveAttribute("href", "/blog/search/?tag=ai&q=x");
    expect(screen.getByRole("link", { name: "z" })).toHaveAttribute("href", "/blog/search/?tag=ai&q=z");
  });
});

describe("recent searches", () => {
  test("the empty search box offers recent searches, which can be repeated and removed", async () => {
    for (const query of ["가", "나", "다"]) addRecentSearch(query);
    const { questions } = show();
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["다", "나", "가"]);
    await userEvent.click(screen.getByRole("button", { name: "최근 검색에서 ‘나’ 지우기" }));
    expect(recentSearches()).toEqual(["다", "가"]);
    await userEvent.type(box(), "{ArrowDown}{ArrowDown}{Enter}");
    expect(questions.at(-1)?.query).toBe("가");
    await userEvent.click(screen.getByRole("button", { name: "검색어 지우기" }));
    await userEvent.click(screen.getByRole("button", { name: "모두 지우기" }));
    expect(screen.queryByRole("option")).toBeNull();
    expect(recentSearches()).toEqual([]);
  });

  test("Enter in the empty search box opens no recent search", async () => {
    addRecentSearch("가");
    const { questions } = show();
    await userEvent.type(box(), "{Enter}");
    expect(questions).toEqual([]);
  });
});
