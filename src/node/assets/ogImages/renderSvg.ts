import type { SatoriOptions } from "satori";
import { restrictLineBreaks } from "./lineBreaks.ts";
import { OG_IMAGE_SIZE } from "./imageTexts.ts";
import {
  OgImageView,
  type OgImageViewProps,
  TEXT_WIDTH,
  TITLE_KEY,
  TITLE_LINE_HEIGHT,
  type TitleSize,
} from "./OgImageView.tsx";

/** Sizes of titles, largest first. */
const TITLE_SIZES: readonly TitleSize[] = [
  { size: 96, maxLines: 2 },
  { size: 84, maxLines: 2 },
  { size: 76, maxLines: 3 },
  { size: 68, maxLines: 3 },
  { size: 60, maxLines: 3 },
  { size: 54, maxLines: 3 },
  { size: 46, maxLines: 3 },
  { size: 40, maxLines: 4 },
];

/** Size of a title that fits in none of `TITLE_SIZES`, and is truncated. */
const CUT_SIZE: TitleSize = { size: 40, maxLines: 4 };

/** Renders the texts of an OG image as SVG, with the title in the largest size that fits. */
export async function renderSvg(
  texts: Omit<OgImageViewProps, "titleSize" | "isTitleCut">,
  options: Pick<SatoriOptions, "fonts" | "graphemeImages" | "embedFont">,
): Promise<string> {
  const { default: satori } = await import("satori");
  const title = restrictLineBreaks(texts.title);
  const description = restrictLineBreaks(texts.description);
  const render = async (titleSize: TitleSize, isTitleCut: boolean) => {
    let isFitting = false;
    const svg = await satori(OgImageView({ ...texts, title, description, titleSize, isTitleCut }), {
      ...OG_IMAGE_SIZE,
      ...options,
      onNodeDetected({ key, width, height }) {
        if (key !== TITLE_KEY) return;
        const lines = Math.round(height / (titleSize.size * TITLE_LINE_HEIGHT));
        // The title is wider than a line only if one of its words is.
        isFitting = width <= TEXT_WIDTH && lines <= titleSize.maxLines;
      },
    });
    return { svg, isFitting };
  };
  const minWidth = estimateWidth(texts.title);
  for (const titleSize of TITLE_SIZES) {
    if (minWidth * titleSize.size > TEXT_WIDTH * titleSize.maxLines) continue;
    const { svg, isFitting } = await render(titleSize, false);
    if (isFitting) return svg;
  }
  return (await render(CUT_SIZE, true)).svg;
}

/** Returns a low estimate of a text's width, in em. With it, sizes that are too large are not rendered; each rendering takes 2 to 3 ms. */
function estimateWidth(text: string): number {
  const wide =
    text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return 0.92 * wide + 0.4 * (text.length - wide);
}
