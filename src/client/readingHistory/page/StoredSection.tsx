import type { ReactNode } from "react";

interface Props {
  title: string;
  /** Text that explains the purpose of the data. */
  text?: string;
  /** Button that clears the data. */
  clear: { label: string; name?: string; run: () => void };
  children?: ReactNode;
}

/** Shows one kind of stored data with a button that clears it. */
export function StoredSection({ title, text, clear, children }: Props) {
  return (
    <section>
      <div className="m-kept-here-lead">
        <h2 tabIndex={-1}>{title}</h2>
        <button type="button" aria-label={clear.name} onClick={clear.run}>
          {clear.label}
        </button>
      </div>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}

interface RowProps {
  /** Accessible name of the button. */
  name: string;
  onRemove: () => void;
  children: ReactNode;
}

/** Shows one stored item with a button that removes it. */
export function StoredRow({ name, onRemove, children }: RowProps) {
  return (
    <li>
      <div>{children}</div>
      <button type="button" aria-label={name} onClick={onRemove}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
