/** How a published file is created from a file of the content folder. */
export type Conversion =
  /** An SVG from which scripts and external references are removed. */
  | { kind: "svg" }
  /** An image scaled to a width, in px. */
  | { kind: "variant"; hash: string; width: number; format: VariantFormat }
  /** The image of a link preview, in a format that every program reads: PNG for an SVG, otherwise JPEG. Sizes in px. */
  | { kind: "preview"; hash: string; width: number; height: number; isSvg: boolean };

/** Formats of variants. The browser chooses the format that it loads. */
export type VariantFormat = "avif" | "webp";
