import { expect, test } from "vitest";
import { createNearestWords } from "../../../../src/shared/search/interpret/nearestWords.ts";

const WORDS = [
  "데이터",
  "데이터센터",
  "스타게이트",
  "인공지능",
  "전력",
  "전략",
  "OpenAI",
  "Oracle",
  "반도체",
  "발전소",
  "소프트뱅크",
];

const NEAREST: [typed: string, ...nearest: string[]][] = [
  ["데이타", "데이터"],
  ["데이타센타", "데이터센터"],
  ["스타게이츠", "스타게이트"],
  ["인공지는", "인공지능"],
  ["OpenIA", "OpenAI"],
  ["openai"],
  ["전력", "전략"],
  ["전력".normalize("NFD"), "전략"],
  ["소프트방크", "소프트뱅크"],
  ["바나나"],
  [""],
];

test.each(NEAREST.map(([typed, ...nearest]) => ({ typed, nearest })))(
  "the words suggested for $typed are $nearest",
  ({ typed, nearest }) => {
    expect(createNearestWords(WORDS)(typed)).toEqual(nearest);
  },
);

test("at most four words are suggested, best first, regardless of case", () => {
  expect(
    createNearestWords(["Center", "centers", "centres", "central", "centric", "센터"])("centre"),
  ).toHaveLength(4);
  expect(createNearestWords(["kuberntes", "Kubernetes", "kubernete"])("kubernets")[0]).toBe("Kubernetes");
});
