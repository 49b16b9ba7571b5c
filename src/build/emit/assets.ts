import { type Asset, readAsset } from "../images/asset.ts";
import type { Emitter, OutputFile } from "./emitter.ts";

/** The images that posts show, under hashed names; those of several widths are made when they are asked for. */
export const emitAssets: Emitter = ({ site }) => site.assets.map(fileOf);

/** An asset as a file of the output. */
export function fileOf(asset: Asset): OutputFile {
  return { path: asset.path, contents: () => readAsset(asset) };
}
