import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import { contentHash } from "../../cache/contentHash.ts";
import type { OutputFile } from "../../files/outputFile.ts";
import { escapeHtml } from "../../markdown/html/escapeHtml.ts";
import { ContentError } from "../../diagnostics/errors.js";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { type Face, FACES } from "../../assets/fonts/fontSetting.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import { faceRules, type StyledFile } from "../../assets/fonts/fontStyles.ts";
import { countLetters } from "../../assets/fonts/matchWidths.ts";
import type { SiteFont } from "../../assets/fonts/readSiteFonts.ts";
import { readingText, shownCharacters } from "../../site/fonts/shownCharacters.ts";
import { subset } from "../../assets/fonts/subset.ts";

/** The published fonts of a site, and the CSS and HTML that use them. Everything is empty if the site has no fonts. */
export interface FontFiles {
  files: OutputFile[];
  /** CSS: the `@font-face` rules, and the variables with the names of the fonts. */
  css: string;
  /** `<link>` elements that preload the sans-serif fonts, for the head of every page. */
  links: string;
  /** URLs of the serif fonts, which load only for readers who chose the serif face. */
  serifs: SiteUrl[];
}

export const NO_FONTS: FontFiles = { files: [], css: "", links: "", serifs: [] };

/** A published font file. */
interface PublishedFont extends Pick<SiteFont, "face"> {
  file: OutputFile;
  styled: StyledFile;
}

/** Creates fonts with only the characters that the site uses. File names contain hashes, because hosts serve fonts as immutable. */
export async function writeFonts(site: CompiledSite): Promise<FontFiles> {
  if (site.fonts.length === 0) return NO_FONTS;
  const characters = shownCharacters(site);
  const subsets = site.fonts.map(async (font) => {
    try {
      return await subset(font, characters);
    } catch (cause) {
      const message = `${SETTINGS_FILE}:${font.line}: fonts: \`${font.file}\` cannot be subset to the characters of the site (${String(cause)}); save it again with a font editor, or remove the line.`;
      throw new ContentError(message, { cause });
    }
  });
  const finished = await Promise.all(subsets);
  const { inspectFont } = await import("../../assets/fonts/inspectFont.ts");
  return describe(
    site,
    site.fonts.map((font, index) => {
      const bytes = finished[index] as Buffer;
      return finish(site, { ...font, bytes, metrics: inspectFont(bytes) }, "woff2");
    }),
  );
}

/** Returns the author's complete font files, for the dev server. Subsetting would delay each save. */
export function wholeFonts(site: CompiledSite): FontFiles {
  if (site.fonts.length === 0) return NO_FONTS;
  return describe(
    site,
    site.fonts.map((font) => finish(site, font, font.file.replace(/^.*\./, "").toLowerCase())),
  );
}

function finish({ base }: CompiledSite, font: SiteFont, extension: string): PublishedFont {
  const { bytes, metrics } = font;
  const path = `assets/${font.face}${font.isBold ? "-bold" : ""}.${contentHash(bytes)}.${extension}`;
  const weight = font.isBold ? "700" : metrics.weights && !font.hasBold ? metrics.weights.join(" ") : "400";
  return {
    face: font.face,
    file: { path, contents: () => bytes },
    styled: { url: base + path, weight, metrics },
  };
}

function describe(site: CompiledSite, finished: readonly PublishedFont[]): FontFiles {
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
 * Returns an element that preloads a font. Without preloading, browsers request a font at the first paint, which is too late even for a
 * cached file. In a test with Chromium, 5 of 6 pages that were opened in new tabs showed the system font; with preloading,
 * none did. At 1.6 Mbit/s,
 * preloading does not delay the first paint. `crossorigin` is required for all fonts:
 * https://www.w3.org/TR/css-fonts-4/#font-fetching-requirements.
 */
function preload({ url }: StyledFile): string {
  return `<link rel="preload" as="font" href="${escapeHtml(url)}" crossorigin>`;
}
