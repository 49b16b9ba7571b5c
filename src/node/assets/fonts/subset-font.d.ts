declare module "subset-font" {
  /** The options that Maru uses. The package has more: https://github.com/papandreou/subset-font#api. */
  interface Options {
    targetFormat: "woff2";
    /** Tags of the OpenType features to keep. Default: all. */
    keepFeatures?: string[];
    noHinting?: boolean;
    /** Axes of a variable font that are fixed at a value or limited to a range, by tag. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }

  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
