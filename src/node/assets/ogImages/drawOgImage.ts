import { readEmojiImage } from "./emojiImages.ts";
import type { FontSource, Weight } from "./fontSource.ts";
import type { OgImageContent } from "./imageTexts.ts";
import { renderSvg } from "./renderSvg.ts";
import { replaceUnsupportedWords } from "./replaceUnsupportedWords.ts";
import { type SupportedText, toSupportedText } from "./supportedText.ts";

/** A palette halves file size and encoding time compared with true colour. 128 colours are enough, since the image has no gradients. */
const PNG_OPTIONS = { palette: true, colours: 128, effort: 1, dither: 0 };

/** Returns a function that draws OG images as PNG. satori and the font are loaded when the first image is drawn. */
export function createOgImageRenderer(): (content: OgImageContent) => Promise<Buffer> {
  let font: Promise<FontSource> | undefined;
  const openFont = async () => new (await import("./fontSource.ts")).FontSource();
  return async (content) => drawOgImage(content, await (font ??= openFont()));
}

async function drawOgImage(content: OgImageContent, font: FontSource): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const title = firstComplete(content.titles.map((text) => replaceUnsupportedWords(text, font, 700)));
  const siteNames = content.siteNames.map((text) => toSupportedText(text, font, 700));
  const description = replaceUnsupportedWords(content.description, font, 400);
  // Excludes the title, so that the image does not show the site's name twice.
  const siteName = firstComplete(siteNames.filter(({ text }) => text !== title.text));
  const bylineParts = content.byline.filter((part) => toSupportedText(part, font, 400).isComplete);
  const byline = toSupportedText(bylineParts.join(" · "), font, 400);
  const textsByWeight: [string, Weight][] = [
    [`${title.text}${siteName.text}…`, 700],
    [`${description.text}${byline.text}…`, 400],
  ];
  const texts = {
    title: title.text,
    description: description.text,
    siteName: siteName.text,
    byline: byline.text,
  };
  const svg = await renderSvg(texts, {
    fonts: textsByWeight
      .flatMap(([text, weight]) => font.filesFor(text, weight))
      .map(({ name, weight, data }) => ({ name, weight, data, style: "normal" as const })),
    graphemeImages: await readEmoji([title, description, siteName, byline]),
  });
  return sharp(Buffer.from(svg)).png(PNG_OPTIONS).toBuffer();
}

/** Returns the first text that is complete and not empty; an empty text if there is none. */
function firstComplete(texts: readonly SupportedText[]): SupportedText {
  const found = texts.find(({ isComplete, text }) => isComplete && text !== "");
  return found ?? { original: "", text: "", isComplete: true, emoji: new Map() };
}

/** Reads the images of emoji as data URLs, by emoji. */
async function readEmoji(texts: readonly SupportedText[]): Promise<Record<string, string>> {
  const names = new Map(texts.flatMap(({ emoji }) => [...emoji]));
  const read = async ([character, name]: [string, string]) =>
    [character, `data:image/svg+xml;base64,${(await readEmojiImage(name)).toString("base64")}`] as const;
  return Object.fromEntries(await Promise.all([...names].map(read)));
}
