import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { editInPlace } from "./editsInPlace.ts";
import { dropAddressEnds, endAddresses } from "./text/bareAddresses.ts";

editInPlace();

const parser = unified()
  .use(remarkParse)
  // One tilde stands for a range: `3~5일, 100~200원`.
  .use(remarkGfm, { singleTilde: false })
  // `**마크다운(Markdown)**을` is bold, https://github.com/commonmark/commonmark-spec/issues/650.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false });

/** Markdown (CommonMark, GFM) as a syntax tree. */
export function parseMarkdown(written: string): Root {
  const text = written.normalize("NFC");
  const tree = read(text);
  const ended = endAddresses(text, tree);
  return ended === text ? tree : dropAddressEnds(read(ended));
}

function read(text: string): Root {
  return parser.runSync(parser.parse(text)) as Root;
}
