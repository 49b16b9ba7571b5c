import { join } from "node:path";
import { generatePosts } from "../../test/support/generate/generatePosts.ts";
import { checkOutput } from "./checkOutput.ts";
import type { Engine } from "./engine.ts";
import { runMeasured } from "./runMeasured.ts";

/** Output folders of the same generated posts, by engine. */
export async function buildSites(
  folder: string,
  engines: readonly Engine[],
  posts: number,
): Promise<Map<string, string>> {
  const tags = await generatePosts(folder, posts);
  const outputs = new Map<string, string>();
  for (const engine of engines) {
    console.log(`Building ${posts} posts: ${engine.name}`);
    const site = await engine.prepare(join(folder, engine.name), join(folder, "posts"));
    await runMeasured(site);
    await checkOutput(site, { posts, tags });
    outputs.set(engine.name, site.output);
  }
  return outputs;
}
