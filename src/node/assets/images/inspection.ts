/** Properties of an image that depend only on its contents. */
export interface Inspection {
  /** Detected from the contents: `jpeg`, `png`, `svg`, `gif` … */
  format: string;
  /** In px, after the EXIF orientation is applied. */
  width: number;
  height: number;
  /** Whether it can be resized and encoded in other formats. */
  isConvertible: boolean;
  /** Whether it has several frames, which a conversion would lose. */
  isAnimated?: boolean;
  /** Hash of the published contents if they differ from the file: 8 hexadecimal digits. */
  publishedHash?: string;
  /** A problem of an image that is shown nevertheless, as a predicate with a remedy: `is truncated …; replace the file`. */
  flaw?: string;
}
