import { primaryLanguage } from "../../../shared/content/language.ts";
import { postPath } from "../newPost/choosePath.ts";
import { readConventions } from "../newPost/conventions.ts";
import { writePost } from "../newPost/writePost.ts";

interface FirstPost {
  /** Language of the site. The post is in Korean if this is Korean, otherwise in English. */
  language: string;
  /** Day of creation, `YYYY-MM-DD`. */
  date: string;
  /** Folder of the posts, relative to the content folder. */
  folder: string;
}

interface Text {
  title: string;
  slug: string;
  tag: string;
  /** Returns the text below the front matter. */
  body: (path: string) => string;
}

const KOREAN: Text = {
  title: "첫 글",
  slug: "첫-글",
  tag: "일상",
  body: (path) => `이 글의 파일은 \`${path}\`입니다. 고치거나 지워도 됩니다.

<!-- more -->

위 줄까지가 목록에 보이는 요약이고, 여기부터가 나머지입니다.

## 글 쓰기

글은 [마크다운](https://commonmark.org/help/) 파일입니다. \`npm run dev\`를 켜 두면 저장할 때마다 페이지가 바뀝니다. 새 글은 이렇게 만듭니다.

\`\`\`sh
npm run new -- "두 번째 글"
\`\`\`
`,
};

const ENGLISH: Text = {
  title: "First post",
  slug: "first-post",
  tag: "notes",
  body: (path) => `This post is the file \`${path}\`. Edit it, or delete it.

<!-- more -->

Lists show the text above the marker. The rest follows here.

## Writing

A post is a [Markdown](https://commonmark.org/help/) file. While \`npm run dev\` runs, the page changes when you save the file. Create another post with:

\`\`\`sh
npm run new -- "Second post"
\`\`\`
`,
};

/** Returns the path and the text of the first post of a new site. The path is relative to the content folder. */
export function firstPost({ language, date, folder }: FirstPost): { path: string; text: string } {
  const { title, slug, tag, body } = primaryLanguage(language) === "ko" ? KOREAN : ENGLISH;
  const conventions = readConventions([]);
  const path = postPath({ folder, slug, date, isFolder: false, conventions });
  const head = writePost({ title, date, tags: [tag], isDraft: false }, conventions);
  return { path, text: `${head}${body(path)}` };
}
