const NOTO = "node_modules/@fontsource/noto-sans-kr/files/noto-sans-kr";

/**
 * Paths of fonts in packages: 11,172 Hangul syllables with Latin, the same font in bold, Latin only, and a variable font with weight and
 * width axes.
 */
export const FONT_FILES = {
  korean: `${NOTO}-korean-400-normal.woff2`,
  koreanBold: `${NOTO}-korean-700-normal.woff2`,
  latin: `${NOTO}-latin-400-normal.woff`,
  variable: "node_modules/harfbuzzjs/test/fonts/noto/NotoSansArabic-Variable.ttf",
};
