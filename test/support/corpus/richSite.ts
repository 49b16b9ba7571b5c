import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** Writes the content of a site that uses every build cache: texts, photos, OG images and an icon. */
export async function writeRichSite(folder: string): Promise<void> {
  await cp("test/fixtures/site", folder, { recursive: true });
  await cp("test/fixtures/seed/posts", join(folder, "posts/seed"), { recursive: true });
  await mkdir(join(folder, "posts/photos"));
  const noise = Buffer.from(Uint8Array.from({ length: 900 * 600 * 3 }, (_, index) => (index * index) >> 7));
  const photo = sharp(noise, { raw: { width: 900, height: 600, channels: 3 } });
  await writeFile(join(folder, "posts/photos/photo.png"), await photo.png().toBuffer());
  await writeFile(
    join(folder, "posts/photos/2025-03-01-photos.md"),
    "---\ntags: [사진, ai]\n---\n\n# 사진\n\n![나무](photo.png)\n\n```ts\nconst a = 1;\n```\n\n$$\nx^2\n$$\n",
  );
}
