import type { IntroductionText } from "../data/introduction.ts";
import { useMessages } from "../data/shell.ts";
import { Prose } from "../post/Prose.tsx";
import { Title } from "../post/Title.tsx";
import styles from "./Introduction.module.css";

/** Heading of a generated page, and the author's text if there is one. `name` is the heading if the author wrote no title. */
export function Introduction({ text, name }: { text: Partial<IntroductionText>; name: string }) {
  const messages = useMessages();
  const { title = name, language, draft, html } = text;
  return (
    <div className={styles["introduction"]} lang={language}>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>
          <Title>{title}</Title>
        </h1>
        {draft && <p>{messages.post.draft}</p>}
      </header>
      {html && <Prose html={html} />}
    </div>
  );
}
