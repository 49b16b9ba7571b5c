/**
 * Words, mostly nouns, that seem to end in a particle but do not. For example, a query for 어린이 must not find 어린 왕자.
 * Nouns such as 원숭이 are not needed here, because 원숭 is not a word.
 */
const WHOLE_NOUNS = new Set(
  `
  고양이 어린이 젊은이 늙은이 못난이 갓난이 바둑이 얼룩이 노랑이 누렁이 검둥이 멍청이 똑똑이 뚱뚱이 반짝이 오뚝이 외톨이 나들이
  떠돌이 미장이 양동이 식충이 소박이 점박이 토박이 지은이 옮긴이 엮은이 글쓴이 펴낸이 만든이 받는이 보낸이 나날이 낱낱이 더욱이
  일찍이 일일이 점점이
  정치가 만화가 역사가 애호가 공예가 도예가 서예가 동양화가 서양화가 벽화가 안무가 연주가 독지가 주제가 십자가 흥부가
  최고가 최저가 공모가 목표가 출고가 매수가 매도가 공시가 도매가 소매가 실거래가
  전문의 가정의 전공의 수련의 개원의 개업의 무성의
  하지만 오랜만 영일만 아산만 순천만 광양만 진해만 발해만 통킹만 아덴만 멕시코만 페르시아만
  마이크로 하이드로 메트로 히어로 원자로 경수로 중수로 교차로 활주로 경사로 배수로 관개수로 우회로 을지로 충무로 퇴계로
  그대로 제대로 이대로 고대로 대체로 무시로 이리로 저리로 그리로 세종대로 강남대로 올림픽대로
  정신과 신경과 영문과 국문과 불문과 독문과 중문과 일문과 법학과 수정과 선악과 오보에 포트란 광고란 독자란 투고란
  경기도 강원도 충청도 전라도 경상도 황해도 평안도 함경도 제주도 거제도 강화도 연평도 한반도 여의도 안면도 선유도
  그리스도 고속철도 관광지도
  완성도 만족도 신뢰도 인지도 선호도 중요도 정확도 민감도 난이도 해상도 유사도 복잡도 자유도 참여도 집중도 기여도 이해도 활용도
  투명도 위험도 심각도 친밀도 지지도 충성도 호감도 오염도 의존도 숙련도 설계도 배치도 안내도 관계도 개념도 회로도 순서도 분포도
  권한 무제한 남북한 북극해 남극해 동중국해 남중국해 다도해 사이다 새마을 큰마을
  `
    .trim()
    .split(/\s+/),
);

const MAX_NOUN_LENGTH = Math.max(...[...WHOLE_NOUNS].map((noun) => noun.length));

/** All pairs of adjacent characters in these words. This cheap lookup rejects most offsets. */
const NEIGHBOURS = new Set(
  [...WHOLE_NOUNS].flatMap((noun) => [...noun].map((_, index) => noun.slice(index, index + 2))),
);

/** Whether an offset in a word is inside one of {@link WHOLE_NOUNS}. The word must not be split at such an offset. */
export function isWithinNoun(word: string, index: number): boolean {
  if (!NEIGHBOURS.has(word.slice(index - 1, index + 1))) return false;
  for (let from = Math.max(0, index - MAX_NOUN_LENGTH); from < index; from++) {
    for (let to = index + 1; to <= Math.min(word.length, from + MAX_NOUN_LENGTH); to++) {
      if (WHOLE_NOUNS.has(word.slice(from, to))) return true;
    }
  }
  return false;
}
