import styles from "./Title.module.css";

/** The first word that is followed by a dash, if it is short enough to stay with it on a phone's line. */
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
