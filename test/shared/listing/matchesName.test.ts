import { expect, test } from "vitest";
import { matchesName } from "../../../src/shared/listing/matchesName.ts";

test.each([
  ["데이터센터", "ㄷㅇㅌ"],
  ["데이터센터", "센터"],
  ["데이터센터", "데잍"],
  ["데이터센터", "데이터".normalize("NFD")],
  ["데이터 센터", "ㅌㅅ"],
  ["data-center", "Data C"],
  ["C++", "c+"],
  ["anything", ""],
])("the name %s matches %j", (name, typed) => {
  expect(matchesName(name, typed)).toBe(true);
});

test.each([
  ["데이터센터", "ㅅㄷ"],
  ["데이터센터", "자료"],
  ["oracle", "ㅇㄹㅋ"],
])("the name %s does not match %j", (name, typed) => {
  expect(matchesName(name, typed)).toBe(false);
});
