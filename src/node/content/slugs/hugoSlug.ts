import { lowerEach } from "../../../shared/text/lowerEach.ts";

/** Characters that Hugo keeps. It also keeps `\`, which no address of a static host can contain. */
const ALLOWED = /[\p{L}\p{Nd}\p{M}./_#+~\-@]/u;
const SPACE = /[^\S\ufeff]|\u0085/u;

/**
 * Converts a text to a path as Hugo's `urlize` does, which Hugo applies to titles, slugs and file names. The result may contain `/`, because
 * Hugo keeps it.
 *
 * Source: `UnicodeSanitize` and `URLize` in https://github.com/gohugoio/hugo/tree/v0.111.3/helpers
 * @param isCased Whether the case stays, as with the setting `disablePathToLower`.
 */
export function hugoSlug(text: string, isCased = false): string {
  const path = sanitize(text).replace(/#$/, "");
  // In Go, the lower case of `İ` is one letter.
  return isCased ? path : lowerEach(path.replaceAll("İ", "i"));
}

/**
 * Converts a file name, folder or slug to a segment of a path. Hugo converts whole paths, in which spaces beside a `/` become `-`, too.
 *
 * Source: `MakePathSanitized` in https://github.com/gohugoio/hugo/tree/v0.111.3/helpers
 */
export function hugoSegment(text: string, isCased = false): string {
  return hugoSlug(`/${text}/`, isCased).slice(1, -1);
}

/**
 * Converts a text to the value of a token of a permalink pattern, such as `:title`. Hugo unescapes it like a query, in which `+` is a space.
 *
 * Source: `createTargetPathDescriptor` in https://github.com/gohugoio/hugo/blob/v0.111.3/hugolib/page__paths.go
 */
export function hugoToken(text: string, isCased = false): string {
  return hugoSegment(hugoSlug(text, isCased).replaceAll("+", " "), isCased);
}

/** Removes the characters that Hugo does not keep. Spaces before a kept character become one `-`, unless there is a `-` on either side. */
function sanitize(text: string): string {
  let path = "";
  let isSpaced = false;
  for (const character of text.normalize("NFC")) {
    if (ALLOWED.test(character)) {
      if (isSpaced && character !== "-") path += "-";
      path += character;
      isSpaced = false;
    } else if (path !== "" && !path.endsWith("-") && SPACE.test(character)) isSpaced = true;
  }
  return path;
}
