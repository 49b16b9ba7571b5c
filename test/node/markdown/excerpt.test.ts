import { describe, expect, test } from "vitest";
import { extractExcerpt } from "../../../src/node/markdown/excerpt.ts";
import { readDialects } from "../../../src/node/markdown/dialects/readDialects.ts";
import { parseMarkdown } from "../../../src/node/markdown/parse.ts";
import { renderMarkdown } from "../../../src/node/markdown/render.tsx";
import { messagesFor } from "../../../src/shared/i18n/messages.ts";

const excerpt = async (markdown: string) => {
  const rendered = await renderMarkdown(extractExcerpt(parseMarkdown(markdown)), {
    base: "/",
    messages: messagesFor("ko"),
  });
  return { html: rendered.html, text: rendered.text.trim() };
};
const textOf = async (markdown: string) => (await excerpt(markdown)).text;

describe("excerpt", () => {
  test.each(["<!-- more -->", "<!--more-->", "<!--  MORE  -->", "<!--\nmore\n-->", "<!-- truncate -->"])(
    "an excerpt ends at the marker %j",
    async (marker) => {
      expect(await textOf(`One.\n\nTwo.\n\n${marker}\n\nThree.`)).toBe("One.\nTwo.");
    },
  );

  test("an excerpt ends at a truncate marker in an MDX comment", async () => {
    const cleared = readDialects("One.\n\n{/* truncate */}\n\nTwo.", {
      dialects: new Set(["mdx"]),
      warn: () => undefined,
    });
    expect(await textOf(cleared)).toBe("One.");
  });

  test("an excerpt ends at a marker within a paragraph", async () => {
    expect(await textOf("One <!-- more --> two.\n\nThree.")).toBe("One");
  });

  test("an excerpt ignores a marker in code", async () => {
    expect(
      await textOf("One `<!-- more -->`.\n\n```\n<!-- more -->\n```\n\nTwo.\n\n<!-- more -->\n\nThree."),
    ).toBe("One <!-- more -->.\n\nTwo.");
  });

  test("an excerpt is the first paragraph of text if the post has no marker", async () => {
    expect(await textOf("# Title\n\n![picture](a.png)\n\nFirst\nparagraph.\n\nSecond.")).toBe(
      "First\nparagraph.",
    );
  });

  test("an excerpt is the first paragraph after the marker if the post begins with the marker", async () => {
    expect(await textOf("<!-- more -->\n\nFirst.\n\nSecond.")).toBe("First.");
  });

  test("the excerpt of an empty post is empty", async () => {
    expect(await textOf("")).toBe("");
  });

  test("an excerpt resolves a reference link whose definition is below the marker", async () => {
    const { html } = await excerpt(
      "See [the\nproject][p].\n\n<!-- more -->\n\nMore.\n\n[p]: https://example.org/",
    );
    expect(html).toBe(
      '<p>See <a href="https://example.org/" rel="noopener noreferrer">the\nproject</a>.</p>',
    );
  });

  test("an excerpt includes a footnote whose text is below the marker, and omits the footnote mark from the plain text", async () => {
    const { html, text } = await excerpt("A claim[^주].\n\n<!-- more -->\n\nMore.\n\n[^주]: Its proof.");
    expect(html).toContain("Its proof.");
    expect(html).not.toContain("More.");
    expect(text).toBe("A claim.");
  });
});
