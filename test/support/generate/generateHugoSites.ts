import { createRandom } from "./generatePosts.ts";
import { generateTitles } from "./generateTitles.ts";

/** A generated site of Hugo: the contents of its files, by path. */
export interface HugoSite {
  files: Record<string, string>;
  /** What is special about its configuration. */
  name: string;
  /** Whether Maru has no such addresses, so that old ones forward to the posts. */
  forwards: boolean;
}

/** Configurations: each changes the addresses of posts in its own way. All tokens are those of Hugo 0.111. */
const CONFIGS: readonly string[] = [
  "",
  'permalinks: {posts: "/:year/:month/:day/:slug/"}',
  'permalinks: {posts: "/:section/:title/"}',
  'permalinks: {posts: "/:year-:month/:filename"}',
  'permalinks: {posts: "/p/:slugorfilename/", notes: "/n/:year/:slug/"}',
  'permalinks: {posts: "/:sections/:slug/"}',
  'permalinks: {posts: "/s/:sections/:filename/"}',
  'permalinks: {posts: "/:sections[1:]/:slugorfilename/"}',
  'permalinks: {posts: "/:sections[0]/:title"}',
  'permalinks: {posts: "/:sections[last]/:slug"}',
  'permalinks: {posts: "/:2006/:01/:02/:slug/"}',
  'permalinks: {posts: "/:06/:1/:2/:filename/"}',
  'permalinks: {posts: "/Blog/:year/:title/"}',
  'permalinks: {posts: "/:slug/"}',
  'permalinks: {posts: "/:year/:monthname/:slug/"}',
  'permalinks: {posts: "/:weekday/:weekdayname/:yearday/:title/"}',
  "uglyURLs: true",
  'uglyURLs: true\npermalinks: {posts: "/:year/:slug/"}',
  "uglyURLs: {notes: true}",
  "disablePathToLower: true",
  'disablePathToLower: true\npermalinks: {posts: "/:year/:title/"}',
  "removePathAccents: true",
  'removePathAccents: true\npermalinks: {posts: "/:title/"}',
  'frontmatter: {date: [":filename", ":default"]}',
  'frontmatter: {date: [":default", ":filename"]}\npermalinks: {posts: "/:year/:slug/"}',
  "defaultContentLanguage: ko\nlanguages: {ko: {weight: 1}, en: {weight: 2}}",
  "defaultContentLanguage: ko\ndefaultContentLanguageInSubdir: true\nlanguages: {ko: {weight: 1}, en: {weight: 2}}",
  'defaultContentLanguage: ko\nlanguages: {ko: {permalinks: {posts: "/:year/:slug/"}}, en: {permalinks: {posts: "/:title/"}}}',
  "contentDir: texts",
  "mainSections: [notes]",
];

/** Configurations whose addresses Maru cannot give to posts. */
const FORWARDS = /:sections\[|removePathAccents|filename"|languages|uglyURLs/;

const FILES = [
  "rain",
  "2023-04-05-rain-again",
  "2023-04-05_Under_Score",
  "Hello World",
  "Ünïcode Äccents",
  "봄날의 산책",
  "2024-02-29-윤년",
  "v1.2 released",
  "node.js",
  "C++ and C#",
  "a - b -- c",
  "what's new?",
  "100% sure",
  "東京 タワー",
  "e\u0301te\u0301",
  "UPPER.case",
  "tilde~plus+",
  "(brackets) [x]",
  "emoji 🎉 end",
  "it.is.many.dots",
];

const FOLDERS = ["go/", "2023/", "go/deep/", "Big Folder/"];

/**
 * Matches titles that are left out: Hugo keeps `%41` and `\\`, which no address of a static site can contain, and the letter `İ` in NFD; Maru
 * removes invisible characters at their ends, and addresses of hidden files. Lone
 * surrogates cannot be written to a file.
 */
const UNLIKE = /%[\da-f]{2}|\\|I\u0307|\p{Cs}|\u3164|^[^\p{L}\d]*\.|^[\s\p{Cc}\p{Cf}]|[\s\p{Cc}\p{Cf}]$/iu;

/**
 * Returns sites of Hugo in which each configuration occurs with many file names and titles. The same seed gives the same sites.
 * @param posts Number of posts of a site.
 */
export function generateHugoSites(posts: number, seed = 1): HugoSite[] {
  const random = createRandom(seed);
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)] as Item;
  const titles = generateTitles(400, seed).filter((title) => !UNLIKE.test(title));
  return CONFIGS.map((config) => {
    const content = /contentDir: (\w+)/.exec(config)?.[1] ?? "content";
    const files: Record<string, string> = {
      "hugo.yaml": `baseURL: https://example.org/\ntitle: Site\n${config}\n`,
      [`${content}/posts/go/_index.md`]: "---\ntitle: Go\n---\n",
      ...(config.includes(":sections/") &&
        Object.fromEntries(
          FOLDERS.map((folder) => [`${content}/posts/${folder}_index.md`, "---\ntitle: Section\n---\n"]),
        )),
      [`${content}/about.md`]: "---\ntitle: About\n---\nabout",
    };
    for (let index = 0; index < posts; index++) {
      const section = random() < 0.75 ? "posts" : "notes";
      const folder = random() < 0.3 ? pick(FOLDERS) : "";
      const name = `${pick(FILES)}${random() < 0.5 ? ` ${index}` : `-${index}`}`;
      const language = config.includes("en:") && random() < 0.3 ? ".en" : "";
      const path = random() < 0.2 ? `${name}/index${language}.md` : `${name}${language}.md`;
      const day = `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
      const title = `${pick(titles)} ${index}`;
      const head = [
        `title: ${JSON.stringify(title)}`,
        `date: ${day}${pick(["", "T23:30:00-05:00", " 01:02:03", "T00:10:00+09:00"])}`,
        ...(random() < 0.25
          ? [`slug: ${JSON.stringify(`${pick(titles).replaceAll("/", " ").trim()} s${index}`)}`]
          : []),
        ...(random() < 0.05 ? [`url: /own/${index}/`] : []),
        ...(random() < 0.05 ? [`aliases: [/old/${index}/, beside-${index}]`] : []),
      ];
      files[`${content}/${section}/${folder}${path}`] = `---\n${head.join("\n")}\n---\ntext`;
    }
    return { files, name: config.replaceAll("\n", "; ") || "no settings", forwards: FORWARDS.test(config) };
  });
}
