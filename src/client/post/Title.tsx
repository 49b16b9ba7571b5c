import styles from "./Title.module.css";

/** The first word that is followed by a dash, if both fit on a line of a phone. */
const WITH_DASH = /^(.*?)(\S{1,16} [-–—])(?= )(.*)$/su;

/** A title without a line that begins with its dash. */
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
