/** One way to understand a term. Texts are folded and have no spaces, as {@link squeeze} returns them. */
export interface Interpretation {
  /** The text to find. */
  text: string;
  /** Range of the character that must follow `text`, including both ends. Set if the last syllable is incomplete. */
  next?: { from: string; to: string };
  /** Whether only particles and endings may follow in the same word. Set if they were removed from the typed word. */
  isStem?: boolean;
  /** Whether the match must start a word. Set for nouns of one syllable, such as `책`, which occur within many words. */
  isStart?: boolean;
  /** Whether Latin letters may match within a word: `script` in `JavaScript`. */
  isInside?: boolean;
  /** Whether Latin letters must match until the end of a word. */
  isWhole?: boolean;
  /** Whether `text` consists of initials (`ㄷㅇㅌ`), which are searched in titles and tags only. */
  isInitials?: boolean;
  /** Offsets in `text` that must follow a space; other offsets must not. Set for phrases in quotation marks. */
  spaces?: readonly number[];
}

/** Interpretations of equal rank. An alternative is a fallback: it is only used if no earlier alternative is found. */
export interface Alternative {
  kind: "typed" | "halfTyped" | "keyboard" | "inside" | "typo";
  interpretations: readonly Interpretation[];
  /** The searched text for display, if it differs from the typed one: `데이터센터` for `epdlxjtpsxj`. */
  replacement?: string;
}

/** A word of a query, or a phrase in quotation marks. */
export interface Term {
  /** The text as the reader typed it, in Unicode NFC. */
  typed: string;
  isPhrase: boolean;
  /** Whether the closing quotation mark of a phrase is missing. */
  isOpen?: boolean;
}
