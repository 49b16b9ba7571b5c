declare module "subset-font" {
  /** The options that Maru uses. The package has more: https://github.com/papandreou/subset-font#api. */
  interface Options {
    targetFormat: "woff2";
    /** Tags of the OpenType features to keep. Default: all. */
    keepFeatures?: string[];
    noHinting?: boolean;
    /** By axis tag of a variable font: the value at which the axis is fixed, or the range to which it is limited. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }

  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
