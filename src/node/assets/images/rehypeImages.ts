import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Messages } from "../../../shared/i18n/messages.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import type { Asset } from "./asset.ts";
import { findLocalFile, type FileSources } from "./findLocalFile.ts";
import { type ImageFacts, inspectImage } from "./inspectImage.ts";
import { hasVariants, originalAsset, variantsOf } from "./variants.ts";
import { ABSOLUTE_URL } from "../../../shared/urls/absoluteUrl.ts";

/** The folders in which images of a document are searched, and callbacks for each image. */
export interface ImageContext extends FileSources {
  /** Whether photos are also published as AVIF. */
  avif: boolean;
  messages: Messages;
  onAsset: (asset: Asset) => void;
  onMissing: (line: number, url: string, cause: unknown) => void;
  /** Called for an image that is published despite a problem. */
  onFlaw: (line: number, url: string, flaw: string) => void;
}

/** Width of the text column: 38rem, or the width of the window if the window is narrower than 46rem. */
const SIZES = "(min-width: 46rem) 38rem, 100vw";

/**
 * Rehype plugin that replaces the paths of images by the URLs of published files: converted variants, or the original if there are none.
 * Adds width and height, which prevent layout shifts. An image that cannot be shown becomes a placeholder.
 */
export function rehypeImages(context: ImageContext) {
  return async (tree: Root): Promise<void> => {
    const images: Element[] = [];
    visit(tree, "element", (element) => {
      const { tagName, properties } = element;
      if (tagName === "img" && !ABSOLUTE_URL.test(String(properties["src"] ?? ""))) images.push(element);
    });
    await Promise.all(images.map((image) => resolveImage(image, context)));
  };
}

async function resolveImage(image: Element, context: ImageContext): Promise<void> {
  const url = decodeUrl(String(image.properties["src"] ?? ""));
  const line = image.position?.start.line ?? 1;
  try {
    if (url === "") throw new Error("its path is empty");
    const found = await findLocalFile(String(image.properties["src"]), context);
    const facts = await inspectImage(found);
    setSources(image, facts, context);
    if (facts.flaw !== undefined) context.onFlaw(line, url, facts.flaw);
  } catch (cause) {
    context.onMissing(line, url, cause);
    replaceMissing(image, url, context.messages);
  }
}

/** Sets the URLs and the size of an image. If it has AVIF variants, the `<img>` becomes a `<picture>`. */
function setSources(image: Element, facts: ImageFacts, { avif, onAsset }: ImageContext): void {
  const { width, height } = shownSize(facts, image.properties);
  const urlOf = ({ path }: Asset) => `/${encodeURI(path)}`;
  if (!hasVariants(facts)) {
    const asset = originalAsset(facts);
    onAsset(asset);
    Object.assign(image.properties, { src: urlOf(asset), width, height });
    return;
  }
  const webp = variantsOf(facts, "webp");
  const all = avif ? [...variantsOf(facts, "avif"), ...webp] : webp;
  for (const variant of all) onAsset(variant);
  const sourceSet = (format: "avif" | "webp") =>
    all
      .filter(({ path }) => path.endsWith(format))
      .map((variant) => `${urlOf(variant)} ${variant.width}w`)
      .join(", ");
  // Browsers that do not support `srcset` load the second narrowest variant.
  const middle = webp[Math.min(1, webp.length - 1)];
  Object.assign(image.properties, { src: middle && urlOf(middle), width, height });
  if (webp.length > 1) Object.assign(image.properties, { srcSet: sourceSet("webp"), sizes: SIZES });
  if (!avif) return;
  const inner: Element = { ...image, properties: { ...image.properties } };
  const source: Element = {
    type: "element",
    tagName: "source",
    properties: { type: "image/avif", srcSet: sourceSet("avif"), sizes: SIZES },
    children: [],
  };
  Object.assign(image, { tagName: "picture", properties: {}, children: [source, inner] });
}

/** Returns the author's size, in px or per cent of the column width, at the image's aspect ratio. Default: the size of the image. */
function shownSize({ width, height }: ImageFacts, wanted: Element["properties"]): Element["properties"] {
  if (/^\d{1,3}%$/.test(String(wanted["width"]))) return { width: wanted["width"], height: undefined };
  const ratio = width / height;
  const asked = Number(wanted["width"]) || Number(wanted["height"]) * ratio;
  return asked > 0 ? { width: Math.round(asked), height: Math.round(asked / ratio) } : { width, height };
}

/** Turns an image into a placeholder with its alternative text or file name. */
function replaceMissing(image: Element, url: string, messages: Messages): void {
  const name = url.split("/").at(-1);
  const text = messages.body.missingImage(String(image.properties["alt"] || name || "?"));
  Object.assign(image, {
    tagName: "span",
    properties: { className: ["missing-image"] },
    children: [{ type: "text", value: text }],
  });
}
