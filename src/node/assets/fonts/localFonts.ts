import type { Face } from "./fontSetting.ts";

/** A font of an operating system. It is used while the site's font is not loaded. */
export interface LocalFont {
  /** Unique within a face. `system` groups fonts of different systems; each system has at most one of them. */
  name: string;
  /** Full and PostScript names for `local()`. */
  regular: readonly string[];
  bold: readonly string[];
  /**
   * Returns the advance width of a letter or space, in em; `undefined` if unknown. Absent if the font's licence does not permit measuring
   * it.
   */
  advanceOf?: (letter: string) => number | undefined;
}

/** Creates the `advanceOf` of a Korean font from the widths in its tables, in em. All Hangul syllables have the same width. */
const hangul = (syllable: number, space: number) => (letter: string) =>
  letter === " " ? space : /[가-힣]/.test(letter) ? syllable : undefined;

/** Creates the `advanceOf` of a Latin font from a list of the widths of `a` to `z` and the space, in thousandths of an em. */
const latin = (widths: string) => (letter: string) => {
  const index = "abcdefghijklmnopqrstuvwxyz ".indexOf(letter);
  return index < 0 ? undefined : Number(widths.split(" ")[index]) / 1000;
};

/** Widths of the Liberation fonts, which are metric-compatible with Arial and Times New Roman. */
const ARIAL =
  "556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 278";
const TIMES =
  "444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 250";

/** Local fonts in order of preference, by the script of most letters on the site and by face. */
export const LOCAL_FONTS: Record<"hangul" | "latin", Record<Face, readonly LocalFont[]>> = {
  hangul: {
    sans: [
      {
        name: "system",
        regular: ["Apple SD Gothic Neo", "Malgun Gothic"],
        bold: ["AppleSDGothicNeo-Bold", "Malgun Gothic Bold", "MalgunGothicBold"],
      },
      {
        name: "noto",
        regular: ["Noto Sans KR", "Noto Sans CJK KR", "NotoSansCJKkr-Regular"],
        bold: ["Noto Sans KR Bold", "Noto Sans CJK KR Bold", "NotoSansCJKkr-Bold"],
        advanceOf: hangul(0.92, 0.224),
      },
      {
        name: "nanum",
        regular: ["NanumGothic"],
        bold: ["NanumGothicBold"],
        advanceOf: hangul(0.94, 0.28),
      },
    ],
    serif: [
      {
        name: "nanum",
        regular: ["NanumMyeongjo"],
        bold: ["NanumMyeongjoBold"],
        advanceOf: hangul(0.95, 0.3),
      },
      {
        name: "noto",
        regular: ["Noto Serif KR", "Noto Serif CJK KR", "NotoSerifCJKkr-Regular"],
        bold: ["Noto Serif KR Bold", "Noto Serif CJK KR Bold", "NotoSerifCJKkr-Bold"],
        advanceOf: hangul(0.966, 0.256),
      },
      { name: "system", regular: ["AppleMyungjo", "Batang"], bold: [] },
    ],
  },
  latin: {
    sans: [
      {
        name: "arial",
        regular: ["Arial", "Liberation Sans"],
        bold: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"],
        advanceOf: latin(ARIAL),
      },
    ],
    serif: [
      {
        name: "times",
        regular: ["Times New Roman", "Liberation Serif"],
        bold: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold"],
        advanceOf: latin(TIMES),
      },
    ],
  },
};
