import * as v from "valibot";
import { isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { expected, fromTree } from "../../content/schema/fromTree.ts";

/** Where comments are stored. https://giscus.app generates these values. */
export interface Giscus {
  repo: string;
  repoId: string;
  category: string;
  categoryId: string;
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

const WrittenComments = v.object({
  giscus: v.object({
    repo: v.pipe(v.string(), v.regex(REPOSITORY)),
    repoId: v.string(),
    category: v.string(),
    categoryId: v.string(),
  }),
});

/** Parses `comments: {giscus: {repo: …, repoId: …, category: …, categoryId: …}}`. */
export const comments = fromTree(WrittenComments, (value) => {
  const giscus = readGiscus(valueAt(value, "giscus"));
  const example = "`{giscus: {repo: owner/name, repoId: R_…, category: Comments, categoryId: DIC_…}}`";
  return giscus ? { giscus } : expected(value, `${example}, as giscus.app gives them`);
});

/** Reads the four values. Keys may have any form that https://giscus.app uses: `repoId`, `repo-id` or `data-repo-id`. */
function readGiscus(value: Value | undefined): Giscus | undefined {
  const named = new Map(
    (isMapping(value) ? value.entries : []).map(({ key, value: written }) => [
      key.toLowerCase().replace(/^data[-_]|[-_]/g, ""),
      textOf(written),
    ]),
  );
  const [repo, repoId, category, categoryId] = ["repo", "repoid", "category", "categoryid"].map((key) =>
    named.get(key),
  );
  if (!repo || !REPOSITORY.test(repo) || !repoId || !category || !categoryId) return undefined;
  return { repo, repoId, category, categoryId };
}
