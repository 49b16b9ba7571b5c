import { isKorean } from "../../../../shared/content/isKorean.ts";

/** The three styles of callouts. */
export const TONES = ["note", "warn", "quiet"] as const;
export type Tone = (typeof TONES)[number];

/** A kind of callout: its style, and its default titles in Korean and English. */
interface Kind {
  tone: Tone;
  ko: string;
  en: string;
}

/** Kinds of MkDocs Material, Docusaurus, VitePress, GitHub, Obsidian, Zenn, Qiita and HackMD. */
const WORDS: Readonly<Record<string, Kind>> = {
  note: { tone: "note", ko: "참고", en: "Note" },
  info: { tone: "note", ko: "정보", en: "Info" },
  todo: { tone: "note", ko: "할 일", en: "Todo" },
  tip: { tone: "note", ko: "팁", en: "Tip" },
  hint: { tone: "note", ko: "힌트", en: "Hint" },
  important: { tone: "note", ko: "중요", en: "Important" },
  success: { tone: "note", ko: "성공", en: "Success" },
  check: { tone: "note", ko: "확인", en: "Check" },
  done: { tone: "note", ko: "완료", en: "Done" },
  question: { tone: "note", ko: "질문", en: "Question" },
  help: { tone: "note", ko: "도움말", en: "Help" },
  faq: { tone: "note", ko: "자주 묻는 질문", en: "FAQ" },
  example: { tone: "note", ko: "예시", en: "Example" },
  message: { tone: "note", ko: "참고", en: "Note" },
  warning: { tone: "warn", ko: "경고", en: "Warning" },
  warn: { tone: "warn", ko: "경고", en: "Warning" },
  caution: { tone: "warn", ko: "주의", en: "Caution" },
  attention: { tone: "warn", ko: "주의", en: "Attention" },
  alert: { tone: "warn", ko: "주의", en: "Alert" },
  danger: { tone: "warn", ko: "위험", en: "Danger" },
  error: { tone: "warn", ko: "오류", en: "Error" },
  failure: { tone: "warn", ko: "실패", en: "Failure" },
  fail: { tone: "warn", ko: "실패", en: "Fail" },
  missing: { tone: "warn", ko: "누락", en: "Missing" },
  bug: { tone: "warn", ko: "버그", en: "Bug" },
  abstract: { tone: "quiet", ko: "개요", en: "Abstract" },
  summary: { tone: "quiet", ko: "요약", en: "Summary" },
  tldr: { tone: "quiet", ko: "요약", en: "TL;DR" },
  quote: { tone: "quiet", ko: "인용", en: "Quote" },
  cite: { tone: "quiet", ko: "인용", en: "Cite" },
  details: { tone: "quiet", ko: "자세히", en: "Details" },
  spoiler: { tone: "quiet", ko: "펼쳐 보기", en: "Spoiler" },
};

const KINDS: ReadonlyMap<string, Kind> = new Map(Object.entries(WORDS));

/** The kind of a fenced block that is not a callout: a code group, as in VitePress. */
export const CODE_GROUP = "code-group";

/** Whether `:::word` begins a known kind of block. */
export function isKnownFence(word: string): boolean {
  return word === CODE_GROUP || isKnownKind(word);
}

/** Whether a word is a known kind of callout, ignoring case. */
export function isKnownKind(word: string): boolean {
  return KINDS.has(word.toLowerCase());
}

/** Returns the style of a kind, which may be a Korean name such as `주의`; `note` if the kind is unknown. */
export function toneOf(word: string): Tone {
  const kind = KINDS.get(word.toLowerCase()) ?? [...KINDS.values()].find(({ ko }) => ko === word);
  return kind?.tone ?? "note";
}

/**
 * Returns the default title of a callout: the name of its kind. If the kind is unknown, returns the word in the source with a capital
 * letter.
 */
export function nameOf(word: string, language: string): string {
  const kind = KINDS.get(word.toLowerCase());
  if (kind) return isKorean(language) ? kind.ko : kind.en;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
