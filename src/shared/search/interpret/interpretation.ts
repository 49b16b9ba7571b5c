/** One way to understand a term. Its texts are folded and have no spaces, like the results of `squeeze`. */
export interface Interpretation {
  /** The text to find. */
  text: string;
  /**
   * Range of the character that must follow `text`, including both ends. Set if the last syllable of the term may be
   * incomplete.
   */
  next?: { from: string; to: string };
  /**
   * Whether only particles and endings may follow `text` in the same word. Set for most texts from which a particle
   * or ending was removed.
   */
  isStem?: boolean;
  /**
   * Whether the match must start a word. Set for nouns of one syllable, such as `책`, because they occur inside many
   * words.
   */
  isStart?: boolean;
  /** Whether Latin letters may match inside a word: `script` in `JavaScript`. */
  isInside?: boolean;
  /** Whether the match must end where a word of Latin letters or digits ends. */
  isWhole?: boolean;
  /** Whether `text` consists of initials (`ㄷㅇㅌ`). Initials are searched only in titles and tags. */
  isInitials?: boolean;
  /**
   * Offsets in `text` of the characters that must follow a space; all others must not. Set for phrases in quotation
   * marks.
   */
  spaces?: readonly number[];
}

/**
 * Interpretations of equal rank. Alternatives are fallbacks: a later one is only tried if the earlier ones are not
 * found in texts that contain the other words.
 */
export interface Alternative {
  kind: "typed" | "halfTyped" | "keyboard" | "inside" | "typo";
  interpretations: readonly Interpretation[];
  /**
   * The text that was searched instead of the typed one, for display: `데이터센터` for `epdlxjtpsxj`. Set for the kinds
   * `keyboard` and `typo`.
   */
  replacement?: string;
}

/** A word of a query, or a phrase in quotation marks. */
export interface Term {
  /** The typed text in Unicode NFC, without surrounding punctuation or quotation marks. */
  typed: string;
  isPhrase: boolean;
  /** Whether the closing quotation mark of a phrase is missing. */
  isOpen?: boolean;
}
