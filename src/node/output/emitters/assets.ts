import { relative } from "node:path";
import { type Asset, readAsset } from "../../assets/images/asset.ts";
import { reasonOf } from "../../assets/images/unusableImage.ts";
import { ContentError } from "../../diagnostics/errors.js";
import type { CompiledSite } from "../../site/compiledSite.ts";
import type { Emitter } from "./emitter.ts";
import type { OutputFile } from "../../files/outputFile.ts";

/** The images that posts show, under hashed names; those of several widths are made when they are asked for. */
export const emitAssets: Emitter = ({ site }) => site.assets.map((asset) => fileOf(asset, site));

/** An asset as a file of the output. */
export function fileOf(asset: Asset, { documents }: Pick<CompiledSite, "documents">): OutputFile {
  const contents = async () => {
    try {
      return await readAsset(asset);
    } catch (cause) {
      // It could be read when its post was compiled: it has changed since, or takes longer than an image may.
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
