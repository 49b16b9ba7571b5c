declare module "subset-font" {
  /** What Maru says of a cut; the package has more: https://github.com/papandreou/subset-font#api. */
  interface Options {
    targetFormat: "woff2";
    /** OpenType features to keep, by their tags; all where it is left out. */
    keepFeatures?: string[];
    noHinting?: boolean;
    /** An axis of a variable font, fixed or cut short, by its tag. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }

  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
