/**
 * One way to understand a word of a query. Its texts are folded and have no blanks: {@link foldText}, {@link squeeze}.
 */
export interface Interpretation {
  /** What must stand in a text. */
  text: string;
  /** The character behind `text` must lie between these two, both included: a syllable that is still being typed. */
  next?: { from: string; to: string };
  /** Behind it in its word only a particle or an ending may stand, or nothing: what was typed had one itself. */
  isStem?: boolean;
  /** It must begin a word: a noun of one syllable, `책` of `책을`, is in too many. */
  isStart?: boolean;
  /** Latin letters may begin within a word: `script` in `JavaScript`. */
  isInside?: boolean;
  /** Latin letters must be a whole word. */
  isWhole?: boolean;
  /** `text` is initials (`ㄷㅇㅌ`), compared with those of titles and tags alone. */
  isInitials?: boolean;
  /** Offsets of the characters of `text` before which a blank stands, and before no others: a phrase in quotation marks. */
  spaces?: readonly number[];
}

/** Readings of equal right; those of a later rung count where an earlier one finds nothing. */
export interface Alternative {
  kind: "typed" | "halfTyped" | "keyboard" | "inside" | "typo";
  readings: readonly Interpretation[];
  /** What is searched in place of what was typed, to be told: `데이터센터` of `epdlxjtpsxj`. */
  instead?: string;
}

/** A word of a query, or a phrase in quotation marks. */
export interface Term {
  /** As it was typed, NFC. */
  typed: string;
  isPhrase: boolean;
  /** Whether it is a phrase whose quotation mark is not closed yet. */
  isOpen?: boolean;
}
