/** The functions of https://github.com/papandreou/fontverter that tests use. The package has no types. */
declare module "fontverter" {
  export function convert(font: Uint8Array, format: "sfnt" | "woff" | "woff2"): Promise<Uint8Array>;
}
