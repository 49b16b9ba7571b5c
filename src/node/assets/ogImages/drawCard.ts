import { readFile } from "node:fs/promises";
import { cutLines } from "./breakLines.ts";
import { type Card, CARD_SIZE } from "./card.ts";
import { ABOUT_SIZE, CardView, FOOT_SIZE, TEXT_WIDTH } from "./CardView.tsx";
import { fitTitle, type TitleSize } from "./fitTitle.ts";
import { FontSource, type Weight } from "./fontSource.ts";
import { createMeasure, readShown, type ShownText } from "./readShown.ts";
import { readWords } from "./readWords.ts";

/** A short title is large, on two lines at most; a long one has three. */
const SIZES: TitleSize[] = [
  { size: 96, lines: 2 },
  { size: 84, lines: 2 },
  { size: 76, lines: 3 },
  { size: 68, lines: 3 },
  { size: 60, lines: 3 },
  { size: 54, lines: 3 },
];

/** For a title with a word that is wider than a line in all of these. */
const WORD_SIZES: TitleSize[] = [
  { size: 46, lines: 3 },
  { size: 40, lines: 4 },
];

/** How much of the foot the site's name may take, and who wrote it and when. */
const FOOT_SHARE = 0.5;

/** Half the size of a picture in all colours, in half the time; nothing in it runs from one colour to another but edges and emoji. */
const ENCODING = { palette: true, colours: 128, effort: 1, dither: 0 };

/** Draws pictures, as PNG; the font and what draws it are loaded with the first of them. */
export function createDrawer(): (card: Card) => Promise<Buffer> {
  let source: FontSource | undefined;
  return (card) => drawCard(card, (source ??= new FontSource()));
}

async function drawCard(card: Card, source: FontSource): Promise<Buffer> {
  const [{ default: satori }, { default: sharp }] = await Promise.all([import("satori"), import("sharp")]);
  const title = choose(card.titles.map((text) => readWords(text, source, 700)));
  const names = card.names.map((text) => readShown(text, source, 700));
  const shown = [
    title,
    readWords(card.about, source, 400),
    // A site's name that stands as title need not stand twice.
    choose(names.filter(({ text }) => text !== title.text)),
    readShown(card.byline.filter((part) => readShown(part, source, 400).isWhole).join(" · "), source, 400),
  ] as const;
  const [, about, name, byline] = shown;
  const measureOf = ({ emoji }: ShownText, weight: Weight) => createMeasure(source, weight, emoji);
  const oneLine = (text: ShownText, weight: Weight, size: number) =>
    cutLines(text.text, {
      width: (TEXT_WIDTH * FOOT_SHARE) / size,
      lines: 1,
      measure: measureOf(text, weight),
    }).join("");
  const view = CardView({
    title: fitTitle(title.text, {
      sizes: SIZES,
      wordSizes: WORD_SIZES,
      width: TEXT_WIDTH,
      measure: measureOf(title, 700),
    }),
    about:
      about.text === ""
        ? []
        : cutLines(about.text, { width: TEXT_WIDTH / ABOUT_SIZE, lines: 2, measure: measureOf(about, 400) }),
    name: oneLine(name, 700, FOOT_SIZE),
    byline: oneLine(byline, 400, FOOT_SIZE),
  });
  const texts: [string, Weight][] = [
    [`${title.text}${name.text}…`, 700],
    [`${about.text}${byline.text}…`, 400],
  ];
  const svg = await satori(view, {
    ...CARD_SIZE,
    fonts: texts
      .flatMap(([text, weight]) => source.filesFor(text, weight))
      .map(({ name: file, weight, data }) => ({ name: file, weight, data, style: "normal" as const })),
    graphemeImages: await readEmoji(shown),
  });
  return sharp(Buffer.from(svg)).png(ENCODING).toBuffer();
}

/** The first of the texts that the font can tell. */
function choose(texts: readonly ShownText[]): ShownText {
  const found = texts.find(({ isWhole, text }) => isWhole && text !== "");
  return found ?? { line: "", text: "", isWhole: true, emoji: new Map() };
}

/** Data addresses by the emoji that they are pictures of. */
async function readEmoji(texts: readonly ShownText[]): Promise<Record<string, string>> {
  const files = new Map(texts.flatMap(({ emoji }) => [...emoji]));
  const read = async ([character, file]: [string, string]) =>
    [character, `data:image/svg+xml;base64,${(await readFile(file)).toString("base64")}`] as const;
  return Object.fromEntries(await Promise.all([...files].map(read)));
}
