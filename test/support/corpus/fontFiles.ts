const NOTO = "node_modules/@fontsource/noto-sans-kr/files/noto-sans-kr";

/** Fonts that come with packages: 11,172 Hangul syllables and Latin, the bold of it, Latin alone, and one with axes of weight and width. */
export const FONT_FILES = {
  korean: `${NOTO}-korean-400-normal.woff2`,
  koreanBold: `${NOTO}-korean-700-normal.woff2`,
  latin: `${NOTO}-latin-400-normal.woff`,
  variable: "node_modules/harfbuzzjs/test/fonts/noto/NotoSansArabic-Variable.ttf",
};
