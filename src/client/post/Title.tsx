import styles from "./Title.module.css";

/** Captures the text before the first word with a dash, that word with its dash, and the rest. The word must fit on a line of a phone. */
const WITH_DASH = /^(.*?)(\S{1,16} [-–—])(?= )(.*)$/su;

/** A title in which no line begins with its dash. */
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
