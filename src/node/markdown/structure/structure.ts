import type { PluggableList } from "unified";
import type { Warn } from "../../diagnostics/problem.ts";
import { type Heading, rehypeTakeHeadings } from "./contents.tsx";
import { rehypeFigures } from "./figures.ts";
import { rehypeFootnoteLabel } from "./footnotes.ts";
import { rehypeHeadingIds } from "./headingIds.ts";
import { rehypeLowerTitles } from "./headings.ts";
import { rehypeTables } from "./tables.ts";

interface Options {
  /** Stands before the ids of a text that shares its page with others. */
  idPrefix: string;
  onHeadings: (headings: Heading[]) => void;
  warn?: Warn | undefined;
}

/** The steps over a sanitised tree that give it ids, figures and tables as Maru draws them. */
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
