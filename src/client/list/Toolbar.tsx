import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { useState } from "react";
import { type Selection, SORTS } from "../../shared/listing/selection.ts";
import { useFeatureContext } from "../data/featureContext.ts";
import { copyText } from "../sharing/copyText.ts";
import { useHrefOf } from "./useHrefOf.ts";
import styles from "./Toolbar.module.css";

interface Props {
  selection: Selection;
  total: number;
  /** URL of the list, without the base path. */
  href: RoutePath;
}

/** Number and order of the posts, and a button that copies the URL of the list. */
export function Toolbar({ selection, total, href }: Props) {
  const { messages, base } = useFeatureContext();
  const hrefOf = useHrefOf();
  return (
    <div className={styles["toolbar"]}>
      <span className={styles["count"]}>{messages.list.postCount(total)}</span>
      <nav aria-label={messages.list.order}>
        <ul>
          {SORTS.map((sort) => (
            <li key={sort}>
              <a
                href={base + hrefOf({ ...selection, sort })}
                aria-current={selection.sort === sort ? "true" : undefined}
              >
                {messages.list.orders[sort]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <CopyLink key={href} href={base + href} />
    </div>
  );
}

function CopyLink({ href }: { href: RoutePath }) {
  const { messages } = useFeatureContext();
  const [outcome, setOutcome] = useState("");
  const copy = () => {
    const url = new URL(href, location.href).href;
    void copyText(url).then((isCopied) =>
      setOutcome(isCopied ? messages.sharing.copied : messages.sharing.copyFailed(url)),
    );
  };
  return (
    <span className={styles["copy"]}>
      <button type="button" onClick={copy}>
        {messages.sharing.copyLink}
      </button>
      <span role="status">{outcome}</span>
    </span>
  );
}
