import type { Face } from "./fontSetting.ts";

/** A font of readers' systems that stands in while the site's own is not there. */
export interface LocalFont {
  /** What tells it from the others of its face; `system` are those of which a reader has one at most. */
  name: string;
  /** Full and PostScript names, by which `local()` finds it. */
  regular: readonly string[];
  bold: readonly string[];
  /** How far a letter or blank goes, in em; `undefined` where nobody may copy the font to measure it: its widths are left alone. */
  advanceOf?: (letter: string) => number | undefined;
}

/** All syllables of these fonts have one width; it and that of a blank, in em, are read from their tables. */
const hangul = (syllable: number, space: number) => (letter: string) =>
  letter === " " ? space : /[가-힣]/.test(letter) ? syllable : undefined;

/** Of `a` to `z` and a blank, in thousandths of an em. */
const latin = (widths: string) => (letter: string) => {
  const place = "abcdefghijklmnopqrstuvwxyz ".indexOf(letter);
  return place < 0 ? undefined : Number(widths.split(" ")[place]) / 1000;
};

/** Those of Liberation, which was drawn to have the widths of Arial and Times New Roman. */
const ARIAL =
  "556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 278";
const TIMES =
  "444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 250";

/** By what most of a site's letters are, in the order in which the stylesheet names them. */
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
