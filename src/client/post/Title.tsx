import styles from "./Title.module.css";

/**
 * Captures the text before the first word followed by a dash, that word with its dash, and the rest. The limit of 16
 * characters lets the word fit on a phone.
 */
const WITH_DASH = /^(.*?)(\S{1,16} [-–—])(?= )(.*)$/su;

/** Renders a title in which no line begins with a dash. */
export function Title({ children }: { children: string }) {
  const [, before, together, after] = WITH_DASH.exec(children) ?? [];
  if (!together) return children;
  return (
    <>
      {before}
      <span className={styles["together"]}>{together}</span>
      {after}
    </>
  );
}
