/**
 * Letters by what Hexo writes instead, except those whose compatibility decomposition is that letter. Hexo's own table also contains two
 * control characters; their replacement has no effect on addresses.
 *
 * Source: https://github.com/hexojs/hexo-util/blob/v4.0.0/lib/escape_diacritic.ts
 */
const REPLACED: Readonly<Record<string, string>> = {
  A: "ȺⱯ",
  AA: "Ꜳ",
  AE: "ÆǼǢ",
  AO: "Ꜵ",
  AU: "Ꜷ",
  AV: "ꜸꜺ",
  AY: "Ꜽ",
  B: "ɃƂƁ",
  C: "ƇȻꜾ",
  D: "ĐƋƊƉꝹ",
  E: "ƐƎ",
  F: "ƑꝻ",
  G: "ǤƓꞠꝽꝾ",
  H: "ĦⱧⱵꞍ",
  I: "Ɨ",
  J: "Ɉ",
  K: "ƘⱩꝀꝂꝄꞢ",
  L: "ĿŁȽⱢⱠꝈꝆꞀ",
  M: "ⱮƜ",
  N: "ȠƝꞐꞤ",
  O: "ØǾƆƟꝊꝌ",
  OI: "Ƣ",
  OO: "Ꝏ",
  OU: "Ȣ",
  OE: "Œ",
  oe: "œ",
  P: "ƤⱣꝐꝒꝔ",
  Q: "ꝖꝘɊ",
  R: "ɌⱤꝚꞦꞂ",
  S: "ẞⱾꞨꞄ",
  T: "ŦƬƮȾꞆ",
  TZ: "Ꜩ",
  U: "Ʉ",
  V: "ƲꝞɅ",
  VY: "Ꝡ",
  W: "Ⱳ",
  Y: "ƳɎỾ",
  Z: "ƵȤⱿⱫꝢ",
  a: "ẚⱥɐ",
  aa: "ꜳ",
  ae: "æǽǣ",
  ao: "ꜵ",
  au: "ꜷ",
  av: "ꜹꜻ",
  ay: "ꜽ",
  b: "ƀƃɓ",
  c: "ƈȼꜿↄ",
  d: "đƌɖɗꝺ",
  e: "ɇɛǝ",
  f: "ƒꝼ",
  g: "ǥɠꞡᵹꝿ",
  h: "ħⱨⱶɥ",
  hv: "ƕ",
  i: "ɨı",
  j: "ɉ",
  k: "ƙⱪꝁꝃꝅꞣ",
  l: "ŀſłƚɫⱡꝉꞁꝇ",
  m: "ɱɯ",
  n: "ƞɲŉꞑꞥ",
  o: "øǿɔꝋꝍɵ",
  oi: "ƣ",
  ou: "ȣ",
  oo: "ꝏ",
  p: "ƥᵽꝑꝓꝕ",
  q: "ɋꝗꝙ",
  r: "ɍɽꝛꞧꞃ",
  s: "ßȿꞩꞅ",
  t: "ŧƭʈⱦꞇ",
  tz: "ꜩ",
  u: "ʉ",
  v: "ʋꝟʌ",
  vy: "ꝡ",
  w: "ⱳ",
  y: "ƴɏỿ",
  z: "ƶȥɀⱬꝣ",
};

const letters = new Map(
  Object.entries(REPLACED).flatMap(([latin, from]) => Array.from(from, (letter) => [letter, latin] as const)),
);

/** Ranges of letters with accents, in circles and of full width. Hexo keeps the two ligatures in the first range. */
const DECOMPOSED = /[\u00c0-\u0131\u0134-\u024f\u1e00-\u1eff\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a]/g;

/** Replaces Latin letters with accents and similar letters as Hexo does. Decomposed letters keep their accents. */
export function replaceHexoLetters(text: string): string {
  return text
    .replace(/[\u007f-\uffff]/g, (letter) => letters.get(letter) ?? letter)
    .replace(DECOMPOSED, (letter) => {
      const base = letter.normalize("NFKD").replace(/\p{M}/gu, "");
      return /^[A-Za-z]+$/.test(base) ? base : letter;
    });
}
