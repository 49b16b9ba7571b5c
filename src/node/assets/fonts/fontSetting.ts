/** Typefaces that a site can ship: `sans` by default, `serif` if a reader chooses it. */
export const FACES = ["sans", "serif"] as const;

export type Face = (typeof FACES)[number];

/** A font that `site.yaml` names; its files are in the content folder. */
export interface FontSetting {
  face: Face;
  file: string;
  /** The file for bold text. Without it bold is synthesized, or comes from the axis of a variable font. */
  bold: string | undefined;
  /** Line of `site.yaml` that names it, from 1. */
  line: number;
}
