/** What is read from an image itself. */
export interface Inspection {
  /** By its contents: `jpeg`, `png`, `svg`, `gif` … */
  format: string;
  /** In px, as it is to be seen, however the camera was held. */
  width: number;
  height: number;
  /** Whether other images can be made of it. */
  isConvertible: boolean;
  /** Whether it has several frames, which no image made of it has. */
  isAnimated?: boolean;
  /** Hash of what is published, where that is not the file itself: 8 hexadecimal digits. */
  publishedHash?: string;
  /** What its author should know of it although it is shown, as the rest of a sentence, with a remedy. */
  flaw?: string;
}
