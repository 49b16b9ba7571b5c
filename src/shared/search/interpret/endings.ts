// The patterns in this file match endings of Korean words. In examples, backticks mark the text that a pattern
// matches.

/** Endings after the past tense marker ㅆ: 발표했`습니다`, 발표했`던`. */
const PAST =
  "(?:다|다고|다는|다는데|다며|다면|다가|다지만|고|으며|으면|으나|으니|으니까|으므로|던|더라도|지만|는데|는데도|는지|는가|습니다|습니까|습니다만|어요|을|을까|을지|을|음|음을|음에도|기|기에)";

/** Endings after the verb stems 하, 되 and 시키: 발표하`는`, 발표되`지만`. */
const PRESENT =
  "(?:다|다가|는|는데|는데도|는지|는가|고|고서|고자|며|면|면서|면서도|기|기도|기는|기를|기가|기에|기엔|기로|기만|기까지|기까지는|지|지만|지는|지도|지를|려|려고|려는|려면|려던|도록|게|게끔|자|자고|자는|자며|자면|자마자|라|라고|라는|라면|던|더니|더라도|니|니까|므로|거나|거든|든|든지|네|죠|지요|느라|세요|십시오|시는|신|실|십니다|셨다|겠다|겠다고|겠다는|겠다며|겠지만|겠습니다|겠고)";

/**
 * Forms of 하다, 되다 and 시키다, which turn a noun into a verb. Excludes the form 함, because nouns may end in it, too (구축함,
 * 사물함).
 */
const VERB = [
  `(?:당)?(?:하|되|시키)${PRESENT}`,
  "(?:한|된|시킨)(?:다|다고|다는|다는데|다며|다면|다지만|데|들)?",
  "(?:할|될|시킬)(?:지|지도|까|수록|만한|만큼|뿐)?",
  "(?:합|됩|시킵)(?:니다|니까|니다만|시다)",
  "(?:해|하여|되어|돼|시켜)(?:서|서는|서도|야|야만|야지|야할|도|요|라|왔다|온|오던)?",
  `(?:했|하였|됐|되었|시켰)${PAST}`,
  "됨(?:에|을|으로)?",
].join("|");

/**
 * Forms of 이다 (to be) after a consonant, without the initial 이. Excludes 이자, 이지, 인 and 일, because they also occur in
 * nouns (한국인, 기념일).
 */
const IS =
  "(?:다|라|라고|라는|라며|라면|라서|라기|라기보다|라기보다는|란|며|고|면|면서|면서도|지만|던|니까|므로|거나|든|든지|에요|죠|네|어서)";

/** Forms of 이다 (to be) after a vowel, which omit 이. */
const IS_AFTER_VOWEL =
  "(?:다|라고|라는|라며|라면|라서|라기보다|라기보다는|란|며|고|면|면서|지만|니까|거나|든|든지|예요|죠|네|여서)";

const AFTER_CONSONANT = new RegExp(`^(?:${VERB}|이${IS}|이었${PAST}|입니다|입니까|인데|인데도)요?$`);
const AFTER_VOWEL = new RegExp(
  `^(?:${VERB}|이(?:다|라고|라는|라며|라면|며|고|지만)|${IS_AFTER_VOWEL}|(?:였|이었)${PAST}|입니다|입니까|인데|인데도)요?$`,
);

/** Matches the first character of every ending. This cheap test rejects most texts. */
const BEGINNING = /^[당하되시한할될된합됩해돼했됐이입인였예다라란며고면지니거든죠네여]/;

/**
 * Whether a text is an ending that turns a noun into a verb: a form of 하다, 되다, 시키다 or 이다.
 * @param hasFinal Whether the noun before it ends in a consonant. Undefined if the spelling does not show this, as
 * for `GPT`.
 */
export function isEnding(text: string, hasFinal: boolean | undefined): boolean {
  if (!BEGINNING.test(text)) return false;
  return (hasFinal !== false && AFTER_CONSONANT.test(text)) || (hasFinal !== true && AFTER_VOWEL.test(text));
}
