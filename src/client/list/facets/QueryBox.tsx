import { useEffect, useRef, useState } from "react";
import { useNavigate, useNavigationType } from "react-router-dom";
import { readSelection, type Selection } from "../../../shared/listing/selection.ts";
import { useFeatureContext } from "../../data/featureContext.ts";
import { KEEP_OFFSET } from "../offsetState.ts";
import { useHrefOf } from "../useHrefOf.ts";
import styles from "./QueryBox.module.css";

/** A search box that filters the list as the reader types. All changes until the box loses the focus share one history entry. */
export function QueryBox({ selection }: { selection: Selection }) {
  const { messages } = useFeatureContext();
  const navigate = useNavigate();
  const hrefOf = useHrefOf();
  const [typed, setTyped] = useState(selection.q);
  const sent = useRef(selection.q);
  /**
   * URL at which the reader began to type, and whether a history entry was pushed since. `undefined` before typing begins and after the
   * box loses the focus.
   */
  const began = useRef<{ url: string; hasEntry: boolean }>(undefined);
  const isBack = useNavigationType() === "POP";

  // Copies the query from the URL into the box after Back, or after a click on a chip or link. While the reader types, only Back does so,
  // because the URL changes later than the text in the box.
  useEffect(() => {
    if (selection.q === sent.current || (began.current !== undefined && !isBack)) return;
    sent.current = selection.q;
    began.current = undefined;
    setTyped(selection.q);
  }, [selection.q, isBack]);

  const type = (text: string) => {
    setTyped(text);
    const { q } = readSelection([["q", text]]);
    if (q === sent.current) return;
    sent.current = q;
    began.current ??= { url: location.href, hasEntry: false };
    // The first change pushes a history entry, and later changes replace this entry. `location` is compared because it changes before
    // React renders the new URL.
    began.current.hasEntry ||= location.href !== began.current.url;
    void navigate(hrefOf({ ...selection, q }), { ...KEEP_OFFSET, replace: began.current.hasEntry });
  };
  return (
    <form role="search" className={styles["form"]} onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={messages.list.search}
        placeholder={messages.list.search}
        autoComplete="off"
        enterKeyHint="search"
        value={typed}
        onBlur={() => void (began.current = undefined)}
        onChange={(event) => type(event.target.value)}
      />
    </form>
  );
}
