/** The app's own words in Korean; every other language has the same keys. These are of every page. */
export const ko = {
  skipToContent: "본문으로 건너뛰기",
  mainNavigation: "주 메뉴",
  search: "검색",
  reading: "읽기 설정",
  readingSign: "가",
  list: "목록",
  tags: "태그",
  archive: "보관함",
  undated: "날짜 없음",
  newerPost: "다음 글",
  olderPost: "이전 글",
  neighbours: "앞뒤 글",
  minutes: (minutes: number) => `${minutes}분 읽기`,
  updated: (day: string) => `${day} 고침`,
  pinned: "고정",
  draft: "초안",
  scheduled: "예약",
  series: (name: string) => `연재 ‘${name}’`,
  withinList: (name: string) => `‘${name}’ 안에서`,
  year: (year: string) => `${year}년`,
  notFound: "찾는 글이 없습니다",
  notFoundText: "주소가 바뀌었거나 잘못 적혔을 수 있습니다.",
  notFoundNearest: "혹시 이 글을 찾으셨나요?",
  loadFailed: "불러오지 못했습니다",
  loadFailedText: "연결을 확인하고 다시 시도해 주세요.",
  tryAgain: "다시 시도",
  loading: "불러오는 중",
  slow: "오래 걸립니다.",
  share: "공유",
  linkedFrom: "여기로 이어지는 글",
  more: (count: number) => `더 보기 ${count}`,
  comments: "댓글",
  showComments: "댓글 보기",
  discussions: "GitHub에서 댓글 보기",
  history: "읽기 기록",
};

/** Those of copying, which is done in lists and in posts. */
export const koOfCopying = {
  copyLink: "링크 복사",
  copied: "복사했습니다",
  copyFailed: (url: string) => `복사하지 못했습니다: ${url}`,
};

/** Those of its lists. */
export const koOfLists = {
  postCount: (count: number) => `글 ${count}편`,
  tagsUsedOnce: (count: number) => `한 번 쓰인 태그 ${count}`,
  pages: "쪽",
  pageOf: (page: number, pages: number) => `${pages}쪽 가운데 ${page}쪽`,
  newerPosts: "더 새로운 글",
  olderPosts: "더 오래된 글",
  skipToList: "목록으로 건너뛰기",
  allTags: "모든 태그",
  narrow: "거르기",
  facets: { year: "연도", category: "분류", section: "갈래" },
  exclude: (name: string) => `${name} 빼고 보기`,
  withoutHint: "빼고 보기 (−)",
  moreTags: (count: number) => `태그 더 보기 ${count}`,
  findTag: "태그 찾기",
  tagCount: (count: number) => `태그 ${count}개`,
  noSuchTag: "그런 태그가 없습니다.",
  chosen: "고른 것",
  without: (name: string) => `${name} 제외`,
  quoted: (text: string) => `‘${text}’`,
  takeBack: (text: string) => `${text} 지우기`,
  clearAll: "모두 지우기",
  order: "차례",
  sorted: { newest: "최신순", oldest: "오래된순", updated: "고친순" },
  searchList: "제목·태그·요약에서 찾기",
  unknownTag: (slug: string) => `‘${slug}’라는 태그는 없습니다.`,
  nearestTags: "혹시 이 태그를 찾으셨나요?",
  noneLeft: "고른 것에 모두 맞는 글이 없습니다.",
  showPosts: (count: number) => `${count}편 보기`,
  noPosts: "아직 글이 없습니다.",
  noPostsHint: "posts 폴더에 Markdown 파일을 하나 넣으면 여기에 나타납니다.",
};

/** Those of standing pages. */
export const koOfPages = {
  trail: "위치",
  inThisPart: (title: string) => `${title} 차례`,
  pagesAround: "앞뒤 쪽",
  previousPage: "이전",
  nextPage: "다음",
};

/** Those that come with the code of a reader's action. */
export const koOfActions = {
  pictures: "그림",
  previousImage: "앞 그림",
  nextImage: "다음 그림",
  close: "닫기",
  copyPassage: "이 대목 링크 복사",
  copyQuotation: "인용으로 복사",
  copyMarkdown: "Markdown 링크 복사",
  viewMarkdown: "Markdown으로 보기",
  sendByMail: "메일로 보내기",
  shareElsewhere: "다른 앱으로 공유…",
  passageActions: "고른 대목",
};

/** Those of what helps while one reads. */
export const koOfAids = {
  toolbar: "읽기 도움",
  contents: "차례",
  minutesLeft: (minutes: number) => `${minutes}분 남음`,
  toTop: "맨 위로",
  note: (number: string) => `각주 ${number}`,
  closeNote: "닫기",
  enlarge: (alt: string) => (alt ? `${alt}: 크게 보기` : "그림 크게 보기"),
};

/** Those that come with the code of searching. */
export const koOfSearch = {
  searchField: "제목·태그·본문에서 찾기",
  searchOf: (query: string) => `‘${query}’ 검색`,
  results: "검색 결과",
  foundIn: (count: number) => `글 ${count}편에서 찾았습니다`,
  stillLooking: "더 찾는 중",
  foundInstead: (instead: string) => `‘${instead}’${towards(instead)} 찾은 결과`,
  allResults: (count: number) => `결과 ${count}편 모두 보기`,
  clearQuery: "검색어 지우기",
  closeSearch: "닫기",
  leaveScope: (name: string) => `‘${name}’ 안에서: 조건 지우기`,
  foundElsewhere: (count: number) => `전체에서 ${count}편`,
  recentSearches: "최근 검색",
  removeRecent: (query: string) => `최근 검색에서 ‘${query}’ 지우기`,
  removeAllRecent: "모두 지우기",
  phraseHint: "적은 그대로인 구절",
  initialsHint: "제목·태그의 초성",
  nothingFound: (query: string) => `‘${query}’에 맞는 글이 없습니다.`,
  allWordsTried: "적은 낱말이 모두 들어 있는 글을 찾아보았습니다.",
  wordsAlone: "낱말 하나씩 찾기",
  alone: (word: string, count: number) => `‘${word}’ ${count}편`,
  nearestWords: "혹시 이 말을 찾으셨나요?",
  similarTags: "비슷한 태그",
  titlesOnly: "본문을 불러오지 못해 제목과 태그에서만 찾았습니다.",
  searchFailed: "검색을 시작하지 못했습니다.",
  searchNeedsScript: "이 사이트의 검색은 JavaScript로 돌아갑니다. 그 없이도 여기서 찾아볼 수 있습니다.",
  keysHint: { choose: "고르기", open: "열기", newTab: "새 탭" },
};

/** Those of what this browser keeps: where one was reading, what is new since. */
export const koOfReading = {
  continueReading: "이어 읽기",
  fromHere: (heading: string) => `‘${heading}’부터`,
  readShare: (percent: number) => `${percent}% 읽음`,
  revisedMeanwhile: "그사이 고친 글",
  dismiss: "닫기",
  unread: { new: "새 글", revised: "고침" },
  storedHere:
    "읽던 곳과 지난 방문처럼 이 사이트가 이 브라우저에 적어 둔 것을 모두 보여 줍니다. 어디로도 보내지 않으며, 여기서 모두 지울 수 있습니다.",
  readingNeedsScript:
    "이 쪽은 JavaScript로 브라우저 안을 읽어 보여 줍니다. JavaScript가 꺼져 있으면 적어 두는 것도 없습니다.",
  nothingStored: "지금은 적어 둔 것이 없습니다.",
  storageRefused: "이 브라우저가 저장을 막아 두어, 적어 둔 것이 없습니다.",
  unfinished: "읽던 글",
  storedOn: (day: string) => `${day}에 멈춤`,
  forgetPosition: (title: string) => `‘${title}’에서 읽던 곳 지우기`,
  forgetAll: "모두 지우기",
  lastVisit: "지난 방문",
  lastVisitText: (count: number) =>
    `다음에 올 때 새 글과 고친 글을 알아보도록 글 ${count}편의 짧은 지문을 적어 두었습니다.`,
  forgetVisit: "지난 방문 지우기",
  searches: "최근 검색",
  forgetSearch: (query: string) => `최근 검색에서 ‘${query}’ 지우기`,
  settings: "읽기 설정",
  settingsText: "글자 크기나 화면 색처럼 읽기 설정에서 고른 것을 적어 두었습니다.",
  resetSettings: "처음 설정으로",
  listOffsets: "목록에서 보던 자리",
  listOffsetsText: (count: number) =>
    `뒤로 갔을 때 보던 자리로 돌아가도록 목록 ${count}곳의 자리를 이 탭에 적어 두었습니다. 탭을 닫으면 사라집니다.`,
  forgetListOffsets: "목록 자리 지우기",
  session: "댓글 로그인",
  sessionText: "댓글을 쓰려고 GitHub로 로그인한 것을 적어 두었습니다.",
  signOut: "로그아웃",
  clearAllText: "위의 것을 한 번에 모두 지웁니다. 글과 사이트는 그대로입니다.",
  clearAll: "적어 둔 것 모두 지우기",
  cleared: "지웠습니다.",
};

/** Those of reading without a line. */
export const koOfOffline = {
  offline: "오프라인입니다",
  notKept: "이 글은 이 기기에 저장되어 있지 않습니다. 인터넷에 다시 연결되면 읽을 수 있습니다.",
  cachedPosts: "지금 읽을 수 있는 글",
  storedOffline: "오프라인용 글",
  storedOfflineText: (count: number) => `인터넷이 없어도 읽도록 ${count}쪽을 저장해 두었습니다.`,
  forgetOffline: "오프라인용 글 지우기",
};

/** `로` or `으로`, by the last sound of a word. */
function towards(word: string): string {
  const syllable = (word.at(-1)?.charCodeAt(0) ?? 0) - 0xac00;
  const last = syllable >= 0 && syllable < 11_172 ? syllable % 28 : 0;
  // ㄹ (8) is followed as a vowel is.
  return last === 0 || last === 8 ? "로" : "으로";
}

/** Those that come with the code of how a reader likes to read, and of the keys. */
export const koOfComfort = {
  theme: "테마",
  themes: { system: "시스템", light: "밝게", dark: "어둡게", sepia: "세피아" },
  size: "글자 크기",
  smaller: "글자 작게",
  larger: "글자 크게",
  face: "글꼴",
  faces: { sans: "고딕", serif: "명조" },
  resetPreferences: "처음대로",
  notKept: "이 브라우저에는 저장하지 못해, 이 화면에만 적용했습니다.",
  keys: "키보드로 읽기",
  keyNames: {
    search: "검색",
    next: "다음 글, 다음 쪽",
    previous: "이전 글, 이전 쪽",
    theme: "테마 바꾸기",
    keys: "이 도움말",
  },
  closeKeys: "닫기",
};

/** Those that the build writes into bodies: no browser fetches them as code. */
export const koOfTexts = {
  footnotes: "각주",
  backToText: (note: number, use: number) => `각주 ${note}의 본문으로${use > 1 ? ` (${use})` : ""}`,
  done: "끝난 일",
  toDo: "할 일",
  contents: "차례",
  copyCode: "코드 복사",
  codeNote: (note: number, isBack: boolean) => (isBack ? `코드의 (${note})로` : `주석 (${note})`),
  missingImage: (name: string) => `보이지 않는 그림: ${name}`,
  diagramSource: "Mermaid 도표의 원문",
  loadFrom: (site: string) => `${site}에서 불러오기`,
  scrollableTable: "옆으로 넘겨 보는 표",
};

export type Words = typeof ko;
export type ListWords = typeof koOfLists;
export type PageWords = typeof koOfPages;
export type CopyWords = typeof koOfCopying;
export type ActionWords = typeof koOfActions;
export type ToolbarWords = typeof koOfAids;
export type SearchWords = typeof koOfSearch;
export type ComfortWords = typeof koOfComfort;
export type ReadingWords = typeof koOfReading;
export type OfflineWords = typeof koOfOffline;
export type TextWords = typeof koOfTexts;
