import type { CoreMessages } from "../en/core.ts";

export const core = {
  site: {
    skipToContent: "본문으로 건너뛰기",
    mainNavigation: "주 메뉴",
    search: "검색",
    preferences: "읽기 설정",
    preferencesIcon: "가",
    list: "목록",
    tags: "태그",
    archive: "보관함",
    history: "읽기 기록",
  },
  post: {
    next: "다음 글",
    previous: "이전 글",
    neighbours: "앞뒤 글",
    readingTime: (minutes) => `${minutes}분 읽기`,
    updated: (day) => `${day} 고침`,
    undated: "날짜 없음",
    pinned: "고정",
    draft: "초안",
    scheduled: "예약",
    series: (name) => `연재 ‘${name}’`,
    withinList: (name) => `‘${name}’ 안에서`,
    share: "공유",
    backlinks: "여기로 이어지는 글",
    more: (count) => `더 보기 ${count}`,
  },
  comments: {
    title: "댓글",
    show: "댓글 보기",
    onGitHub: "GitHub에서 댓글 보기",
  },
  loading: {
    label: "불러오는 중",
    slow: "오래 걸립니다.",
    failed: "불러오지 못했습니다",
    failedText: "연결을 확인하고 다시 시도해 주세요.",
    retry: "다시 시도",
  },
  notFound: {
    title: "찾는 글이 없습니다",
    text: "주소가 바뀌었거나 잘못 적혔을 수 있습니다.",
    suggestions: "혹시 이 글을 찾으셨나요?",
  },
} satisfies CoreMessages;
