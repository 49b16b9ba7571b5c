import { expect, test } from "vitest";
import { isTail } from "../../../../src/shared/search/interpret/particles.ts";

test.each([
  ["정부", "의 가 는 를 도 와 로 에서는 까지만 부터도 들 들이 들에게는 였다 입니다 라는 라며 이다"],
  [
    "기업",
    "이 은 을 과 으로 이나 이라는 들이 들의 들이다 으로부터의 에게까지도 만으로는 들에게까지도 에게서만은",
  ],
  ["발표", "했다 하는 된 되지만 해야 합니다 하겠다고 를 에서 했다는"],
  ["서울", "로 에서 이 로부터 로의"],
  ["openai", "가 이 는 은 로 으로 와 과"],
])("after %s, each of %j is a particle or an ending", (stem, tails) => {
  expect(tails.split(" ").filter((tail) => !isTail(tail, stem))).toEqual([]);
});

test.each([
  ["정부", "군 청사 이 은 으로 과 안 개편 에의해 조직법"],
  ["기업", "가 를 와 로 인 체 가치 용"],
  ["발표", "회 자 문 일 함 한국어판"],
  ["고속", "도로 철도 도로를 버스"],
  ["고양", "이 이가 이는 시"],
  ["완성", "도 차 품"],
  ["gpt", "s 4"],
  ["데이터", "센터 베이스 셋"],
])("after %s, none of %j is a particle or an ending", (stem, tails) => {
  expect(tails.split(" ").filter((tail) => isTail(tail, stem))).toEqual([]);
});

test("a word ends at punctuation, a space or the end of the text", () => {
  expect(["", ".", "(당국)의", "·기업", "를)", " 청사"].map((rest) => isTail(rest, "정부"))).toEqual(
    Array(6).fill(true),
  );
});
