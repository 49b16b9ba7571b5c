import { contentHash } from "../../cache/contentHash.ts";
import type { OutputFile } from "../../files/outputFile.ts";
import { escapeHtml } from "../../markdown/html/escapeHtml.ts";
import { ContentError } from "../../diagnostics/errors.js";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { type Face, FACES } from "../../assets/fonts/fontSetting.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import { faceRules, type StyledFile } from "../../assets/fonts/fontStyles.ts";
import { inspectFont } from "../../assets/fonts/inspectFont.ts";
import { countLetters } from "../../assets/fonts/matchWidths.ts";
import type { SiteFont } from "../../assets/fonts/readSiteFonts.ts";
import { readingText, shownCharacters } from "../../site/fonts/shownCharacters.ts";
import { subset } from "../../assets/fonts/subset.ts";

/** What a site ships of its fonts; of all nothing where it has none. */
export interface FontFiles {
  files: OutputFile[];
  /** Rules for the stylesheet: the faces, and the variables that name them. */
  css: string;
  /** Elements for the head of every page. */
  links: string;
  /** Addresses of the serif files, with base, which readers who chose that face load. */
  serifs: string[];
}

export const NO_FONTS: FontFiles = { files: [], css: "", links: "", serifs: [] };

/** A file that is written as it is sent. */
interface Finished extends Pick<SiteFont, "face"> {
  file: OutputFile;
  styled: StyledFile;
}

/** The fonts cut down to what the site shows, under names that change with what they hold, as hosts keep them for ever. */
export async function writeFonts(site: CompiledSite): Promise<FontFiles> {
  if (site.fonts.length === 0) return NO_FONTS;
  const characters = shownCharacters(site);
  const cut = site.fonts.map(async (font) => {
    try {
      return await subset(font, characters);
    } catch (cause) {
      const message = `${SETTINGS_FILE}:${font.line}: fonts: \`${font.file}\` cannot be subset to the characters of the site (${String(cause)}); save it again with a font editor, or remove the line.`;
      throw new ContentError(message, { cause });
    }
  });
  const finished = await Promise.all(cut);
  return describe(
    site,
    site.fonts.map((font, index) => finish(site, font, finished[index] as Buffer, "woff2")),
  );
}

/** The same while one writes, where a save must show at once: the fonts whole, as their author gives them. */
export function promiseFonts(site: CompiledSite): FontFiles {
  if (site.fonts.length === 0) return NO_FONTS;
  return describe(
    site,
    site.fonts.map((font) => finish(site, font, font.bytes, font.file.replace(/^.*\./, "").toLowerCase())),
  );
}

function finish({ base }: CompiledSite, font: SiteFont, bytes: Buffer, extension: string): Finished {
  const path = `assets/${font.face}${font.isBold ? "-bold" : ""}.${contentHash(bytes)}.${extension}`;
  const metrics = bytes === font.bytes ? font.metrics : inspectFont(bytes);
  const weight = font.isBold ? "700" : metrics.weights && !font.hasBold ? metrics.weights.join(" ") : "400";
  return {
    face: font.face,
    file: { path, contents: () => bytes },
    styled: { url: base + path, weight, metrics },
  };
}

function describe(site: CompiledSite, finished: readonly Finished[]): FontFiles {
  const use = countLetters(readingText(site));
  const filesOf = (face: Face) => finished.flatMap((each) => (each.face === face ? [each.styled] : []));
  const rules = FACES.flatMap((face) => {
    const [first, ...others] = filesOf(face);
    return first ? [faceRules({ face, files: [first, ...others] }, use)] : [];
  });
  return {
    files: finished.map(({ file }) => file),
    css: rules.join(""),
    links: filesOf("sans").map(preload).join(""),
    serifs: filesOf("serif").map(({ url }) => url),
  };
}

/**
 * Without this a browser learns of a font when it draws, too late for that page even where it has the file: in Chromium 5 of 6 pages in
 * new tabs stayed in the system's font, with it none. On a line of 1.6 Mbit/s the first paint comes no later for it. Fonts are fetched
 * as from another origin, always: https://www.w3.org/TR/css-fonts-4/#font-fetching-requirements.
 */
function preload({ url }: StyledFile): string {
  return `<link rel="preload" as="font" href="${escapeHtml(url)}" crossorigin>`;
}
