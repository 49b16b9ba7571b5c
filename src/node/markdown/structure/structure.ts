import type { PluggableList } from "unified";
import type { Warn } from "../../diagnostics/problem.ts";
import { type Heading, rehypeTakeHeadings } from "./contents.tsx";
import { rehypeFigures } from "./figures.ts";
import { rehypeFootnoteLabel } from "./footnotes.ts";
import { rehypeHeadingIds } from "./headingIds.ts";
import { rehypeLowerTitles } from "./headings.ts";
import { rehypeTables } from "./tables.ts";

interface Options {
  /** Prefix of ids in a text that shares its page with other texts; `""` for a text with its own page. */
  idPrefix: string;
  onHeadings: (headings: Heading[]) => void;
  warn?: Warn | undefined;
}

/** Returns the rehype plugins that add ids, figures and Maru's table markup to a sanitized tree. */
export function structureSteps({ idPrefix, onHeadings, warn }: Options): PluggableList {
  return [
    rehypeLowerTitles,
    [rehypeFootnoteLabel, idPrefix],
    [rehypeHeadingIds, { idPrefix, warn }],
    [rehypeTakeHeadings, onHeadings],
    rehypeTables,
    rehypeFigures,
  ];
}
