/**
 * Keys of front matter, by names of properties that Notion gives to its own kinds of properties, and that authors give to theirs, in English
 * and Korean. Compared by {@link notionKey}.
 */
const NAMES: Readonly<Record<string, string>> = {
  date: "Date, Publish date, Published date, Publication date, Published at, Posted, 날짜, 일자, 작성일, 작성일자, 작성일시, 작성 날짜, 발행일, 발행 일시, 게시일, 등록일",
  created:
    "Created, Created time, Created at, Created date, Date created, 생성일, 생성일시, 생성 날짜, 생성 시간, 만든 날짜, 최초 작성일",
  updated:
    "Updated, Updated at, Last edited, Last edited time, Last updated, Last modified, Modified, 수정일, 수정일시, 최근 수정일, 마지막 수정일, 최종 수정일, 최종 수정일시, 최종 편집일시, 최종 편집일, 최종 편집 시간, 최종 업데이트 시간, 마지막 편집",
  tags: "Tags, Tag, Topics, Multi-select, 태그, 해시태그, 키워드, 다중 선택",
  categories: "Category, Categories, 카테고리, 분류",
  series: "Series, 시리즈",
  authors: "Author, Authors, Writer, 작성자, 저자, 글쓴이",
  description: "Description, Summary, Excerpt, 설명, 요약",
  slug: "Slug, Permalink, 슬러그",
  image: "Cover, Thumbnail, Image, 커버, 썸네일, 대표 이미지",
  lang: "Language, Lang, 언어",
  published: "Published, Publish, Public, 공개, 공개 여부, 발행, 발행 여부, 게시, 게시 여부",
  draft: "Draft, 초안",
  status: "Status, 상태",
};

const KEYS = new Map(
  Object.entries(NAMES).flatMap(([key, names]) =>
    names.split(", ").map((name) => [folded(name), key] as const),
  ),
);

/** Returns the key of front matter that a property of Notion is read as; `undefined` if it is not read. */
export function notionKey(name: string): string | undefined {
  return KEYS.get(folded(name));
}

function folded(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s:_-]/g, "");
}
