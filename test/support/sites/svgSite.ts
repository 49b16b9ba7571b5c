import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { DRAWN_SVG } from "../corpus/drawnSvg.ts";
import { HOSTILE_SVG } from "../corpus/hostileSvg.ts";
import { writeImages } from "../corpus/writeImages.ts";

/** Returns JavaScript code that sends a request when it runs. */
export const codeOf = (index: number) => `fetch(\`/ran/${index}\`)`;

/**
 * Writes a site with a post `/posts/hostile-<index>/` for each hostile SVG; the post contains the SVG as an image and as a link.
 * `/posts/drawn/` shows exports of drawing programs. `/posts/images/` shows images, most of which are unusable.
 */
export async function writeSvgSite(folder: string): Promise<void> {
  await writeFile(join(folder, "site.yaml"), "title: SVG\nogImages: false\nprecompress: false\n");
  await mkdir(join(folder, "posts"));
  for (const [index, { name, write }] of HOSTILE_SVG.entries()) {
    await writeFile(join(folder, `posts/h${index}.svg`), write(codeOf(index)));
    const text = `---\ntitle: ${JSON.stringify(name)}\n---\n\n![Drawing](h${index}.svg)\n\n[Open it](h${index}.svg)\n`;
    await writeFile(join(folder, `posts/hostile-${index}.md`), text);
  }
  const images = await writeImages(join(folder, "posts"));
  const shown = images.map((name) => `![${name}](${name})\n`).join("\n");
  await writeFile(join(folder, "posts/images.md"), `---\ntitle: Images\nimage: huge.svg\n---\n\n${shown}`);
  const names = DRAWN_SVG.map((file) => basename(file));
  await Promise.all(DRAWN_SVG.map((file) => copyFile(file, join(folder, "posts", basename(file)))));
  const drawn = names.map((name) => `- ![${name}](${name})`).join("\n");
  await writeFile(join(folder, "posts/drawn.md"), `---\ntitle: Drawn\n---\n\n${drawn}\n`);
}
