import type { ReactNode } from "react";

interface Props {
  title: string;
  /** What it is kept for. */
  text?: string;
  /** What clears it. */
  clear: { label: string; name?: string; run: () => void };
  children?: ReactNode;
}

/** One kind of what is kept, with a button that clears it. */
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
  /** Names what the button removes. */
  name: string;
  onRemove: () => void;
  children: ReactNode;
}

/** A line of what is kept, with a button that removes it. */
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
