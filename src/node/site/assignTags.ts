import type { Tag } from "../../shared/manifest/schema.ts";
import { tagSlug } from "../../shared/content/tag.ts";
import type { Document } from "../content/document.ts";
import { count } from "../diagnostics/printProblems.ts";
import { compare, type Problem } from "../diagnostics/problem.ts";

type Tagged = Pick<Document, "file" | "tags" | "tagsLine">;

export interface AssignedTags {
  /** Sorted by number of posts, highest first, then by slug. */
  tags: Tag[];
  /** Returns the tags of one post in the site's spelling, without duplicates. */
  namesOf(written: readonly string[]): string[];
  problems: Problem[];
}

/** One spelling of a tag, how often posts use it, and the first of these posts. */
interface Spelling {
  name: string;
  count: number;
  first: Tagged;
}

/**
 * Merges spellings that have the same slug, for example because they differ only in case, into one tag. Also merges aliases into their tag.
 * The most used spelling becomes the tag's name. Reports the other spellings, and tags whose slugs differ only by hyphens.
 * @param aliases Maps the slug of each alias to the name of the tag that replaces it.
 */
export function assignTags(posts: readonly Tagged[], aliases: ReadonlyMap<string, string>): AssignedTags {
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    const written = slugs.get(name) ?? tagSlug(name) ?? "";
    const slug = slugs.get(name) ?? tagSlug(aliases.get(written) ?? "") ?? written;
    slugs.set(name, slug);
    return slug;
  };
  const replaced = groupAliases(aliases);
  const spellings = new Map<string, Map<string, Spelling>>();
  const counts = new Map<string, number>();
  for (const post of posts) {
    for (const slug of new Set(post.tags.map(slugOf))) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    for (const name of post.tags) {
      const ofSlug = spellings.get(slugOf(name)) ?? new Map<string, Spelling>();
      const spelling = ofSlug.get(name) ?? { name, count: 0, first: post };
      spelling.count++;
      spellings.set(slugOf(name), ofSlug.set(name, spelling));
    }
  }
  const problems: Problem[] = [];
  const names = new Map<string, string>();
  for (const [slug, ofSlug] of spellings) {
    // Aliases are neither reported nor used as the name, since the author declared which tag replaces them.
    const own = [...ofSlug.values()].filter(({ name }) => tagSlug(name) === slug).toSorted(mostUsedFirst);
    const [best, ...others] = own;
    names.set(slug, best?.name ?? replaced.get(slug)?.name ?? slug);
    for (const { name, first } of others) {
      const message = `tag \`${name}\` is also written \`${best?.name}\`, and both are shown as \`${best?.name}\`; write \`${best?.name}\``;
      problems.push({
        severity: "warning",
        kind: "tag",
        file: first.file,
        line: first.tagsLine,
        message,
        cause: "spelling",
      });
    }
  }
  const tags = [...counts]
    .map(([slug, number]) => {
      const { others } = replaced.get(slug) ?? {};
      return { slug, name: names.get(slug) ?? slug, count: number, ...(others && { aliases: others }) };
    })
    .toSorted((a, b) => b.count - a.count || compare(a.slug, b.slug));
  problems.push(...warnOfTwins(tags, spellings));
  return {
    tags,
    problems,
    namesOf: (written) => [...new Set(written.map((name) => names.get(slugOf(name)) ?? name))],
  };
}

function mostUsedFirst(a: Spelling, b: Spelling): number {
  return b.count - a.count || compare(a.name, b.name);
}

/**
 * Groups aliases by the slug of the tag that replaces them. If aliases spell the name of that tag differently, the first spelling is used.
 */
function groupAliases(
  aliases: ReadonlyMap<string, string>,
): ReadonlyMap<string, { name: string; others: string[] }> {
  const groups = new Map<string, { name: string; others: string[] }>();
  for (const [alias, name] of aliases) {
    const slug = tagSlug(name) ?? "";
    const group = groups.get(slug);
    if (group) group.others.push(alias);
    else groups.set(slug, { name, others: [alias] });
  }
  return groups;
}

/**
 * Reports tags that are probably the same, such as `data-center` and `datacenter`. The warning is about the less used tag.
 * @param tags Sorted by use, most used first.
 */
function warnOfTwins(
  tags: readonly Tag[],
  spellings: ReadonlyMap<string, ReadonlyMap<string, Spelling>>,
): Problem[] {
  const seen = new Map<string, Tag>();
  return tags.flatMap((tag): Problem[] => {
    // Hyphens between digits are not removed, since they separate numbers: `v1-1` and `v11` are different versions.
    const squeezed = tag.slug.replace(/(?<!\d)-|-(?!\d)/g, "");
    const twin = seen.get(squeezed);
    if (!twin) {
      seen.set(squeezed, tag);
      return [];
    }
    const [spelling] = spellings.get(tag.slug)?.values() ?? [];
    if (!spelling) return [];
    const message =
      `tag \`${tag.name}\` (${count(tag.count, "post")}) looks like \`${twin.name}\` (${count(twin.count, "post")}); write one of them, ` +
      `or add \`tags: {aliases: {${tag.slug}: ${twin.name}}}\` to site.yaml`;
    const { file, tagsLine: line } = spelling.first;
    return [{ severity: "warning", kind: "tag", file, line, message, cause: "twins" }];
  });
}
