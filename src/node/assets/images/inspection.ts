/** Properties of an image that depend only on its contents. */
export interface Inspection {
  /** Format, detected from the contents: `jpeg`, `png`, `svg`, `gif` … */
  format: string;
  /** In px, after the EXIF orientation is applied. */
  width: number;
  height: number;
  /** Whether the image can be resized and encoded in other formats. */
  isConvertible: boolean;
  /** Whether the image has several frames, which a conversion would lose. */
  isAnimated?: boolean;
  /** Hash of the cleaned contents of an SVG, 8 hexadecimal digits. Absent for other formats. */
  publishedHash?: string;
  /** A problem of an image that is published anyway, as a predicate with a remedy: `is truncated …; replace the file`. */
  flaw?: string;
}
