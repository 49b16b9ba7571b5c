/** What is made of a file of the content folder; nothing where it is copied. */
export type Making =
  /** An SVG without what could do harm. */
  | { kind: "svg" }
  /** A photo at a width in px. */
  | { kind: "variant"; hash: string; width: number; format: VariantFormat }
  /** A picture as every program reads it, of a drawing as PNG, else as JPEG; sizes in px. */
  | { kind: "preview"; hash: string; width: number; height: number; isDrawing: boolean };

/** A format a browser may choose. */
export type VariantFormat = "avif" | "webp";
