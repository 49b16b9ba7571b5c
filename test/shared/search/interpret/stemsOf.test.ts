import { expect, test } from "vitest";
import { isTail } from "../../../../src/shared/search/interpret/particles.ts";
import { stemsOf } from "../../../../src/shared/search/interpret/stemsOf.ts";

/** Whether a typed word finds a word of a text by one of its sure stems, as the search does. */
function finds(typed: string, word: string): boolean {
  return stemsOf(typed).sure.some(({ text, isStem, isWhole }) => {
    const at = word.indexOf(text);
    if (at < 0) return false;
    const rest = word.slice(at + text.length);
    return (!isStem || isTail(rest, text)) && (!isWhole || !/^[a-z0-9]/.test(rest));
  });
}

/** Stems, each with forms that have a particle or an ending. */
const STEMS: Record<string, string> = {
  스타게이트:
    "스타게이트를 스타게이트는 스타게이트가 스타게이트와 스타게이트로 스타게이트의 스타게이트에 스타게이트도 스타게이트만 스타게이트에서 스타게이트에서는 스타게이트에서도 스타게이트까지 스타게이트까지만 스타게이트부터 스타게이트라는 스타게이트라고 스타게이트란 스타게이트처럼 스타게이트처럼은 스타게이트보다 스타게이트보다도 스타게이트뿐 스타게이트뿐만 스타게이트조차 스타게이트마저 스타게이트입니다 스타게이트였다 스타게이트이다 스타게이트로부터 스타게이트로서 스타게이트로는 스타게이트로의 스타게이트와의 스타게이트하고 스타게이트라도 스타게이트밖에 스타게이트대로 스타게이트만큼 스타게이트마다 스타게이트만으로 스타게이트만은 스타게이트에만 스타게이트에까지 스타게이트에서부터 스타게이트인데 스타게이트엔 스타게이트에선 스타게이트까진 스타게이트인데요 스타게이트라고요",
  인공지능:
    "인공지능을 인공지능은 인공지능이 인공지능과 인공지능으로 인공지능이라는 인공지능이란 인공지능이나 인공지능이다 인공지능이었다 인공지능입니다 인공지능으로부터 인공지능으로는 인공지능으로서 인공지능으로써 인공지능이라도 인공지능이며 인공지능이고 인공지능이지만 인공지능까지도 인공지능만이 인공지능과의 인공지능이에요 인공지능이랑 인공지능으론 인공지능으로선",
  정부: "정부가 정부는 정부를 정부의 정부에 정부와 정부로 정부만 정부에서 정부에게 정부에게서도 정부까지 정부부터 정부에게는 정부에는 정부에도 정부들이 정부들은 정부들의 정부들에게 정부입니다 정부였다 정부라는 정부한테 정부께서",
  기업: "기업이 기업은 기업을 기업의 기업에 기업과 기업으로 기업만 기업들 기업들이 기업들은 기업들의 기업들에게 기업들과 기업들까지 기업에게서 기업이나 기업이다 기업입니다 기업이었다 기업이라는 기업으로부터",
  서울: "서울로 서울을 서울은 서울이 서울과 서울에 서울에서 서울에서는 서울로는 서울로부터 서울까지",
  발표: "발표했다 발표했습니다 발표했던 발표했지만 발표했고 발표했으며 발표했는데 발표했다고 발표했다는 발표하는 발표하고 발표하며 발표하면 발표하면서 발표하기 발표하기로 발표하지 발표하지만 발표하려 발표하려고 발표하도록 발표하게 발표하자 발표하던 발표하거나 발표하니 발표하므로 발표한 발표했다는데 발표한다는데 발표하네요 발표했는데요 발표하고요 발표하거든요 발표한다 발표한다고 발표한다는 발표할 발표할지 발표할수록 발표합니다 발표해 발표해서 발표해야 발표해도 발표해요 발표했음 발표하겠다 발표하겠습니다 발표하였다 발표하여 발표하세요 발표된 발표된다 발표되는 발표되고 발표되며 발표되면 발표되어 발표되었다 발표되었습니다 발표됐다 발표됐습니다 발표됐던 발표될 발표될까 발표됩니다 발표돼 발표돼서 발표되지 발표되기 발표를 발표가 발표는 발표까지",
  도입: "도입시켰다 도입시키는 도입시킨 도입시켜 도입하는 도입된 도입을 도입이 도입과",
  openai:
    "openai가 openai는 openai를 openai의 openai와 openai도 openai만 openai에서 openai로 openai에서는 openai라는 openai입니다 openai였다",
  gpt: "gpt를 gpt가 gpt는 gpt을 gpt은 gpt로 gpt와 gpt까지 gpt도 gpt라는 gpt이라는",
  ai: "ai가 ai의 ai를 ai는 ai로 ai도 ai만",
  "gpt-4o": "gpt-4o를 gpt-4o는 gpt-4o의",
  "c++": "c++로 c++를 c++에서",
  c: "c를 c로 c에서",
  "c#": "c#은 c#을",
  deploy: "deploy하는 deploy했다 deploy된",
  "2025년": "2025년에 2025년은 2025년에는 2025년부터 2025년까지 2025년의 2025년이",
  "3월": "3월에 3월에는 3월부터 3월까지 3월의",
  "2025": "2025를 2025에서 2025는",
  어린이: "어린이가 어린이는 어린이를 어린이의 어린이들 어린이에게",
  고양이: "고양이가 고양이는 고양이를 고양이와 고양이의 고양이처럼 고양이들이 고양이라는",
  책: "책을 책에서 책에서는 책으로 책까지 책부터 책처럼",
  경기도: "경기도의 경기도에서 경기도는 경기도가",
};

test.each(Object.entries(STEMS))("%s is a sure stem of each of its forms", (stem, forms) => {
  const unfound = forms.split(" ").filter((form) => !stemsOf(form).sure.some(({ text }) => text === stem));
  expect(unfound).toEqual([]);
});

test("a one-syllable stem must start its word, and is unsure before 이, which ends many nouns", () => {
  const stem = { text: "책", isStem: true, isStart: true };
  expect(stemsOf("책을")).toEqual({ sure: [stem], unsure: [] });
  expect(stemsOf("책이")).toEqual({ sure: [], unsure: [stem] });
});

// Words that have no particle, or whose particle does not fit the sound before it.
test.each(
  `회의 나무 바다 회사 어린이 고양이 젊은이 정치가 전문가 하지만 마이크로 원자로 제대로 경기도 완성도 난이도 제주도 정신과 피부과 사이다
   대만 강의 주의 정의 종이 나이 국가 평가 작가 지도 속도 제도 효과 결과 나라 도로 바로 서로 하나 최고 사고 가을 마을 은행
   한국인 미국인 기념일 생일 역할 구축함 잠수함 북극해 남북한 외국인 직장인 지하철 자동차 소프트웨어 데이터센터 스타게이트 오라클
   정부을 정부은 정부이 정부과 정부으로 기업를 기업는 기업가 기업와 기업로 서울으로 미국로
   수백만 이십만 100만 50도 3과 2로 새마을 대출이자 사물함 홈페이지 방송사고 교통사고 그리스도 십자가 오랜만 대체로 경사로 포트란 오보에 사용권한 하나하나 바나나 캐나다
   gpt openai 5nm 2025 3월 東京 ㄷㅇㅌ 데이터센ㅌ`
    .trim()
    .split(/\s+/),
)("%s has no sure stem", (word) => {
  expect(stemsOf(word).sure).toEqual([]);
});

test.each([
  ["정부를", "정부가"],
  ["정부를", "정부"],
  ["정부를", "정부들에게는"],
  ["정부를", "미정부와의"],
  ["발표했다", "발표"],
  ["발표했다", "발표하겠다고"],
  ["발표했다", "발표된다는"],
  ["발표했다", "신제품발표를"],
  ["스타게이트를", "스타게이트"],
  ["스타게이트를", "스타게이트프로젝트"],
  ["데이터센터에서는", "데이터센터용"],
  ["데이터센터가", "데이터센터의"],
  ["고양이가", "고양이를"],
  ["openai가", "openai의"],
  ["gpt를", "gpt-4o"],
])("a search for %s finds the word %s", (typed, word) => {
  expect(finds(typed, word)).toBe(true);
});

test.each([
  ["정부를", "정부군"],
  ["정부를", "정부청사"],
  ["고양의", "고양이"],
  ["고양을", "고양시"],
  ["고양이", "고양시"],
  ["고양이", "고양"],
  ["어린이", "어린"],
  ["회의", "회사"],
  ["원자를", "원자로"],
  ["원자를", "원자력"],
  ["한국이", "한국인"],
  ["발표했다", "발표회"],
  ["발표했다", "발표자"],
  ["구축하는", "구축함"],
  ["데이터센터가", "데이터센터용"],
  ["gpt를", "gpts"],
  ["ai가", "air"],
])("a search for %s does not find the word %s", (typed, word) => {
  expect(finds(typed, word)).toBe(false);
});

test("the stem of a short word that ends in 도 is unsure, because many nouns end in 도", () => {
  expect(stemsOf("정부도")).toEqual({ sure: [], unsure: [{ text: "정부", isStem: true }] });
  expect(stemsOf("완성도")).toEqual({ sure: [], unsure: [] });
});

test("the stem of a long word is unsure before an ending that is also the end of many nouns", () => {
  expect(stemsOf("스타게이트다").unsure).toEqual([{ text: "스타게이트", isStem: true }]);
  expect(stemsOf("방송사고").sure).toEqual([]);
  expect(stemsOf("캐나다")).toEqual({ sure: [], unsure: [] });
});

test("a stem of three or more syllables before an unambiguous particle matches anywhere, other stems do not", () => {
  expect(stemsOf("스타게이트를").sure).toEqual([{ text: "스타게이트" }]);
  expect(stemsOf("스타게이트가").sure).toEqual([{ text: "스타게이트", isStem: true }]);
  expect(stemsOf("정부를").sure).toEqual([{ text: "정부", isStem: true }]);
  expect(stemsOf("gpt를").sure).toEqual([{ text: "gpt", isWhole: true }]);
});
