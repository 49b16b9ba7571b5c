/**
 * Matches letters that Unicode folds to themselves, although their lower or upper case differs: the dotless i, and the capital letters of
 * Cherokee.
 */
const UNCHANGED = /[ı\u13a0-\u13f5]/u;
const CHEROKEE_SMALL = /[\u13f8-\u13fd\uab70-\uabbf]/u;

/**
 * Folds the case of a text as Python's `str.casefold` does: `ß` becomes `ss`, and `ς` becomes `σ`. Unlike in lower case, no letter depends
 * on its neighbors.
 *
 * Source: https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt
 */
export function foldCase(text: string): string {
  return Array.from(text, (letter) => {
    if (UNCHANGED.test(letter)) return letter;
    if (CHEROKEE_SMALL.test(letter)) return letter.toUpperCase();
    return Array.from(letter.toLowerCase().toUpperCase(), (each) => each.toLowerCase()).join("");
  }).join("");
}
