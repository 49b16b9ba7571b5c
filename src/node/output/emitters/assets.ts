import { relative } from "node:path";
import { type Asset, readAsset } from "../../assets/images/asset.ts";
import { reasonOf } from "../../assets/images/unusableImage.ts";
import { ContentError } from "../../diagnostics/errors.js";
import type { CompiledSite } from "../../site/compiledSite.ts";
import type { Emitter } from "./emitter.ts";
import type { OutputFile } from "../../files/outputFile.ts";

/** Emits the images and other files that posts use, under hashed names. Images are converted when their contents are requested. */
export const emitAssets: Emitter = ({ site }) => site.assets.map((asset) => fileOf(asset, site));

/** Returns an asset as an output file. Reading its contents throws a `ContentError` if the source cannot be read or converted. */
export function fileOf(asset: Asset, { documents }: Pick<CompiledSite, "documents">): OutputFile {
  const contents = async () => {
    try {
      return await readAsset(asset);
    } catch (cause) {
      // The file was usable when its post was compiled. Since then it has changed, or the conversion of the image has exceeded the time
      // limit.
      const user = [...documents.values()].find(
        ({ assets, preview }) =>
          assets.some(({ path }) => path === asset.path) || preview?.made?.asset.path === asset.path,
      );
      const file = relative(process.cwd(), asset.from);
      throw new ContentError(
        `${user?.file ?? "a post"}: image or file \`${file}\` cannot be published as \`${asset.path}\` (${reasonOf(cause)}); replace it, or remove it from the post.`,
        { cause },
      );
    }
  };
  return { path: asset.path, contents };
}
