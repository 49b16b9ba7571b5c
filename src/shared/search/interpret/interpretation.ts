/** One way to understand a term. All texts are folded and have no spaces: {@link foldText}, {@link squeeze}. */
export interface Interpretation {
  /** The text to find. */
  text: string;
  /** Range of the character after `text`, both ends included: a syllable that is still being typed. */
  next?: { from: string; to: string };
  /** Only a particle or ending may follow in the same word, because the typed word had one. */
  isStem?: boolean;
  /** Must be at the start of a word: a noun of one syllable, `책` of `책을`, occurs within too many. */
  isStart?: boolean;
  /** Latin letters may occur within a word: `script` in `JavaScript`. */
  isInside?: boolean;
  /** Latin letters must be a whole word. */
  isWhole?: boolean;
  /** `text` consists of initials (`ㄷㅇㅌ`), which are compared with titles and tags only. */
  isInitials?: boolean;
  /** Offsets in `text` that must follow a space; all others must not. Set for phrases in quotation marks. */
  spaces?: readonly number[];
}

/** Interpretations of equal rank. Later alternatives are fallbacks: they count when no earlier one is found. */
export interface Alternative {
  kind: "typed" | "halfTyped" | "keyboard" | "inside" | "typo";
  interpretations: readonly Interpretation[];
  /** The searched text when it differs from the typed one, for display: `데이터센터` for `epdlxjtpsxj`. */
  replacement?: string;
}

/** A word of a query, or a phrase in quotation marks. */
export interface Term {
  /** As typed, in Unicode NFC. */
  typed: string;
  isPhrase: boolean;
  /** Whether the closing quotation mark of a phrase is missing. */
  isOpen?: boolean;
}
