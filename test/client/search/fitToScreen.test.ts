import { afterEach, expect, test, vi } from "vitest";
import { fitToScreen } from "../../../src/client/search/fitToScreen.ts";

afterEach(() => vi.unstubAllGlobals());

function fitWithin(view: { height: number; scale: number; offsetTop: number }) {
  const events = Object.assign(new EventTarget(), view);
  vi.stubGlobal("visualViewport", events);
  const element = document.createElement("dialog");
  return { element, events, stop: fitToScreen(element) };
}

const fitted = ({ style }: HTMLElement) =>
  ["--visible-height", "--visible-top"].map((name) => style.getPropertyValue(name));

test("the search dialog follows the visual viewport if a keyboard opens or the browser moves the viewport", () => {
  const { element, events, stop } = fitWithin({ height: 800, scale: 1, offsetTop: 0 });
  expect(fitted(element)).toEqual(["800px", "0px"]);
  Object.assign(events, { height: 420, offsetTop: 60 });
  events.dispatchEvent(new Event("resize"));
  expect(fitted(element)).toEqual(["420px", "60px"]);
  stop();
  Object.assign(events, { height: 800 });
  events.dispatchEvent(new Event("resize"));
  expect(fitted(element)).toEqual(["420px", "60px"]);
});

test("zooming in does not change the size of the search dialog", () => {
  const { element } = fitWithin({ height: 400, scale: 2, offsetTop: 130 });
  expect(fitted(element)).toEqual(["800px", "0px"]);
});

test("the search dialog has a class if the page has a scrollbar that takes up width", () => {
  const view = { height: 800, scale: 1, offsetTop: 0 };
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValueOnce(innerWidth - 15);
  expect(fitWithin(view).element).toHaveClass("m-search-over-scrollbar");
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValueOnce(innerWidth);
  expect(fitWithin(view).element).not.toHaveClass("m-search-over-scrollbar");
});
