import { readContent } from "../../content/readContent.ts";
import { splitFrontMatter } from "../../content/frontMatter/formats/splitFrontMatter.ts";
import { isRepositoryFile } from "../../content/folders/repositoryFile.ts";
import type { SourceFile } from "../../files/sourceFile.ts";

/** Folders in which engines and editors keep posts, in order of preference. `""` is the content folder itself. */
const POST_FOLDERS = [
  "posts",
  "_posts",
  "content/posts",
  "content/post",
  "content/blog",
  "src/content/posts",
  "src/content/blog",
  "src/posts",
  "source/_posts",
  "docs/blog/posts",
  "blog/posts",
  "blog",
  "",
];

/** Default folder of pages, which are not posts. */
const PAGES = "pages/";

/** Returns the Markdown files in a folder and its subfolders that can be posts or pages, without files such as `README.md`. */
export async function readMarkdown(folder: string): Promise<SourceFile[]> {
  const { posts } = await readContent(folder, [{ folder: "", name: undefined }], [""]);
  return posts.filter((post) => !describesRepository(post));
}

function describesRepository({ path, text }: SourceFile): boolean {
  return isRepositoryFile(path) && !splitFrontMatter(path, text).isHeaded;
}

/** Returns the folder that contains the posts; `undefined` if there are no posts. */
export function findPostsFolder(markdown: readonly SourceFile[]): string | undefined {
  return POST_FOLDERS.find((folder) => postsIn(markdown, folder).length > 0);
}

/** Returns the posts in a folder and its subfolders. Pages are no posts unless the folder is within theirs. */
export function postsIn(markdown: readonly SourceFile[], folder: string): SourceFile[] {
  const prefix = folder === "" ? "" : `${folder}/`.normalize("NFC");
  return markdown.filter(
    ({ path }) =>
      path.normalize("NFC").startsWith(prefix) && (prefix.startsWith(PAGES) || !path.startsWith(PAGES)),
  );
}
