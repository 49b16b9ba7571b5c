import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { POSTS, type HostilePost } from "./inputs.ts";
import { arm, BREAKOUTS } from "./payloads.ts";

/** Returns the text after an attack. If the attack encloses what follows it, the page does not show this text. */
export const markOf = (id: number) => `끝${id}.`;

/** Returns the source of a post, with one attack per block. */
export function writePost({ slug, bodies, fields }: HostilePost): string {
  const { title, description, tag, series, author, category, alias, image } = fields;
  const frontMatter = [
    `title: ${JSON.stringify(title.text)}`,
    `description: ${JSON.stringify(description.text)}`,
    `tags: [${JSON.stringify(tag.text)}]`,
    `series: ${JSON.stringify(series.text)}`,
    `author: ${JSON.stringify(author.text)}`,
    `categories: [${JSON.stringify(category.text)}]`,
    `image: ${JSON.stringify(image.text)}`,
    `aliases: [${JSON.stringify(`/old/${alias.text}/`)}, ${JSON.stringify(fields.slug.text)}]`,
    `slug: ${slug}`,
    "date: 2026-01-01",
    "math: true",
  ];
  const parts = bodies.map(({ id, text }) => `${text}\n\n${markOf(id)}`);
  return `---\n${frontMatter.join("\n")}\n---\n\n앞글.\n\n${parts.join("\n\n")}\n`;
}

/** Writes the content folder of a site whose author is an attacker. */
export async function writeHostileSite(folder: string): Promise<void> {
  await mkdir(join(folder, "posts"), { recursive: true });
  const settings = {
    title: arm(BREAKOUTS[4] as string, 0),
    description: arm(BREAKOUTS[2] as string, 0),
    author: arm(BREAKOUTS[0] as string, 0),
    language: "ko",
  };
  await writeFile(join(folder, "site.yaml"), JSON.stringify(settings));
  for (const post of POSTS) await writeFile(join(folder, "posts", `${post.slug}.md`), writePost(post));
  // The title of a post without a title is its file name.
  await writeFile(join(folder, "posts", "<img src=x onerror=ran(0)>.md"), "글이다.\n");
}
