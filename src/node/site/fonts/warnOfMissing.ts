import { isKorean } from "../../../shared/content/isKorean.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import type { CompiledSite } from "../compiledSite.ts";
import { shownCharacters } from "./shownCharacters.ts";

/** Maximum number of missing syllables that a message lists. */
const MAX_NAMED = 5;

/**
 * Warns about each font of a Korean site that lacks Hangul syllables that the site shows. Browsers show such a syllable in a fallback
 * font, so that it looks different from the rest of its word.
 */
export function warnOfMissing(site: Pick<CompiledSite, "manifest" | "bodies" | "fonts">): Problem[] {
  if (site.fonts.length === 0 || !isKorean(site.manifest.site.language)) return [];
  const shown = [...shownCharacters(site)].filter((character) => /[가-힣]/.test(character));
  return site.fonts.flatMap(({ file, line, face, metrics }) => {
    const missing = shown.filter((letter) => metrics.advanceOf(letter.codePointAt(0) ?? 0) === undefined);
    if (missing.length === 0) return [];
    const lacks =
      missing.length === shown.length
        ? "has no Hangul, in which this site is written"
        : `lacks ${missing.length} of the ${shown.length} Hangul syllables that this site shows, such as ${missing.slice(0, MAX_NAMED).join(" ")}`;
    const message = `fonts: ${face}: \`${file}\` ${lacks}; browsers show missing syllables in the system font; choose a font that has them`;
    return [{ severity: "warning", kind: "settings", file: SETTINGS_FILE, line, message }];
  });
}
