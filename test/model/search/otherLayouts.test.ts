import { expect, test } from "vitest";
import { otherLayouts } from "../../../src/model/search/otherLayouts.ts";

test.each([
  ["epdlxjtpsxj", ["데이터센터"]],
  ["Epdlxj", ["떼이터", "데이터"]],
  ["ㅐㅔ둠ㅑ", ["openai"]],
  ["how", []],
  ["data", []],
  ["데이터", ["epdlxj"]],
])("%s is %j on the other layout", (typed, others) => {
  expect(otherLayouts(typed)).toEqual(others);
});
