import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate, useNavigationType } from "react-router-dom";
import { readSelection, type Selection } from "../../../shared/listing/selection.ts";
import { useFeatureContext } from "../../data/featureContext.ts";
import { KEEP_OFFSET } from "../offsetState.ts";
import { useHrefOf } from "../useHrefOf.ts";
import styles from "./QueryBox.module.css";

/** A search box that filters the list as the reader types. Everything typed until the box loses the focus is one history entry. */
export function QueryBox({ selection }: { selection: Selection }) {
  const { messages } = useFeatureContext();
  const navigate = useNavigate();
  const hrefOf = useHrefOf();
  const [typed, setTyped] = useState(selection.q);
  const sent = useRef(selection.q);
  const { key } = useLocation();
  /** Key of the history entry at which typing began. */
  const began = useRef<string>(undefined);
  const isBack = useNavigationType() === "POP";

  // Takes the query from the URL after Back, a chip or a link. Not while the reader types, because the URL is updated later.
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
    began.current ??= key;
    // The first letter pushes a history entry. Later letters replace it.
    const replace = key !== began.current;
    void navigate(hrefOf({ ...selection, q }), { ...KEEP_OFFSET, replace });
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
