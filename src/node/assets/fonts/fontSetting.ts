/** Typefaces for which a site can provide fonts. Pages use `sans` unless the reader selects `serif`. */
export const FACES = ["sans", "serif"] as const;

export type Face = (typeof FACES)[number];

/** A font in `site.yaml`. Its files are in the content folder. */
export interface FontSetting {
  face: Face;
  file: string;
  /** The file for bold text. If `undefined`, bold text uses the weight axis of a variable font, or is synthesized by the browser. */
  bold: string | undefined;
  /** Line of the setting in `site.yaml`, from 1. */
  line: number;
}
