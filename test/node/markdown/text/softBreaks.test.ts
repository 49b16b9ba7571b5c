import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";

async function bodyOf(settings: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "maru-breaks-"));
  await mkdir(join(folder, "posts"));
  await writeFile(join(folder, "site.yaml"), settings);
  await writeFile(join(folder, "posts/a.md"), "하나\n**둘**\n셋  \n넷\n\n```\na\nb\n```\n");
  const { site } = await createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined }).compile();
  await rm(folder, { recursive: true });
  return [...site.bodies.values()][0]?.html.split("<div")[0]?.trim();
}

test("a soft line break remains a newline, or becomes `<br/>` if the site enables `breaks`", async () => {
  expect(await bodyOf("title: a")).toBe("<p>하나\n<strong>둘</strong>\n셋<br/>\n넷</p>");
  expect(await bodyOf("breaks: true")).toBe("<p>하나<br/>\n<strong>둘</strong><br/>\n셋<br/>\n넷</p>");
});
