import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Messages } from "../../../shared/i18n/messages.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import type { Asset } from "./asset.ts";
import { findImage, type ImageSources } from "./findImage.ts";
import { type ImageFacts, inspectImage } from "./inspectImage.ts";
import { isConverted, original, variantsOf } from "./variants.ts";
import { ABSOLUTE_URL } from "../../../shared/urls/absoluteUrl.ts";

/** A document's images, and what is done with those found and those that are not. */
export interface ImageContext extends ImageSources {
  /** Whether photos come as AVIF too. */
  avif: boolean;
  messages: Messages;
  onAsset: (asset: Asset) => void;
  onMissing: (line: number, url: string, cause: unknown) => void;
  /** Called for an image that is shown, but not as it should be. */
  onFlaw: (line: number, url: string, flaw: string) => void;
}

/** What a column of text has of the window's width; a phone's screen is all column. */
const SIZES = "(min-width: 46rem) 38rem, 100vw";

/**
 * Points images at copies at the root of the site under hashed names, photos at several widths, with width and height so that
 * nothing jumps when they load. One that cannot be shown becomes a box with its name.
 */
export function rehypeImages(context: ImageContext) {
  return async (tree: Root): Promise<void> => {
    const images: Element[] = [];
    visit(tree, "element", (element) => {
      const { tagName, properties } = element;
      if (tagName === "img" && !ABSOLUTE_URL.test(String(properties["src"] ?? ""))) images.push(element);
    });
    await Promise.all(images.map((image) => place(image, context)));
  };
}

async function place(image: Element, context: ImageContext): Promise<void> {
  const url = decodeUrl(String(image.properties["src"] ?? ""));
  const line = image.position?.start.line ?? 1;
  try {
    if (url === "") throw new Error("it has no address of a file");
    const found = await findImage(String(image.properties["src"]), context);
    const facts = await inspectImage(found);
    show(image, facts, context);
    if (facts.flaw !== undefined) context.onFlaw(line, url, facts.flaw);
  } catch (cause) {
    context.onMissing(line, url, cause);
    nameMissing(image, url, context.messages);
  }
}

function show(image: Element, facts: ImageFacts, { avif, onAsset }: ImageContext): void {
  const { width, height } = shownSize(facts, image.properties);
  const urlOf = ({ path }: Asset) => `/${encodeURI(path)}`;
  if (!isConverted(facts)) {
    const asset = original(facts);
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
  // The middle one for browsers without `srcset`.
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

/** The size its author gives an image, in pixels or of the text's width, at the picture's own proportions; else its own. */
function shownSize({ width, height }: ImageFacts, wanted: Element["properties"]): Element["properties"] {
  if (/^\d{1,3}%$/.test(String(wanted["width"]))) return { width: wanted["width"], height: undefined };
  const ratio = width / height;
  const asked = Number(wanted["width"]) || Number(wanted["height"]) * ratio;
  return asked > 0 ? { width: Math.round(asked), height: Math.round(asked / ratio) } : { width, height };
}

function nameMissing(image: Element, url: string, messages: Messages): void {
  const name = url.split("/").at(-1);
  const said = messages.body.missingImage(String(image.properties["alt"] || name || "?"));
  Object.assign(image, {
    tagName: "span",
    properties: { className: ["missing-image"] },
    children: [{ type: "text", value: said }],
  });
}
