import { disassemble, getChoseong } from "es-hangul";

const INITIALS = /^[ㄱ-ㅎ]+$/;

/**
 * Whether a name contains what was typed, blanks and case apart. Korean initials find a name (`ㄷㅇㅌ` 데이터센터), and so
 * does a syllable still being typed (`데잍`).
 */
export function matchesName(name: string, typed: string): boolean {
  const wanted = squeeze(typed);
  const text = squeeze(name);
  if (INITIALS.test(wanted) && getChoseong(text).includes(wanted)) return true;
  return disassemble(text).includes(disassemble(wanted));
}

function squeeze(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
