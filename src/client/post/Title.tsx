import styles from "./Title.module.css";

/**
 * Splits a title at its first dash that is surrounded by spaces. The second group contains the dash and at most
 * the last 16 characters of the word before the dash, so that the group fits on a phone.
 */
const WITH_DASH = /^(.*?)(\S{1,16} [-–—])(?= )(.*)$/su;

/** Renders a title. Prevents a line break before the first dash. */
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
