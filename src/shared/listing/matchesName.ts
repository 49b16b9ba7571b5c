import { disassemble, getChoseong } from "es-hangul";

const INITIALS = /^[ㄱ-ㅎ]+$/;

/**
 * Whether a name contains the typed text. Ignores case, white space, `-` and `_`. Korean initials (`ㄷㅇㅌ`) and a
 * half-typed last syllable (`데잍`) match, too: both match 데이터센터.
 */
export function matchesName(name: string, typed: string): boolean {
  const wanted = normalize(typed);
  const text = normalize(name);
  if (INITIALS.test(wanted) && getChoseong(text).includes(wanted)) return true;
  return disassemble(text).includes(disassemble(wanted));
}

function normalize(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
