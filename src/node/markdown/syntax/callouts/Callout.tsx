import type { ReactNode } from "react";
import type { Fold } from "./callout.ts";
import type { Tone } from "./kinds.ts";

interface CalloutProps {
  tone?: Tone;
  fold?: Fold;
  children?: ReactNode;
}

/** Renders a callout. It is collapsible if `fold` is set. */
export function Callout({ tone = "note", fold, children }: CalloutProps) {
  const className = `callout ${tone}`;
  return fold ? (
    <details className={className} open={fold === "open"}>
      {children}
    </details>
  ) : (
    <aside className={className}>{children}</aside>
  );
}

/** Renders the title of a callout. */
export function CalloutTitle({ fold, children }: Omit<CalloutProps, "tone">) {
  return fold ? <summary>{children}</summary> : <p className="callout-title">{children}</p>;
}
