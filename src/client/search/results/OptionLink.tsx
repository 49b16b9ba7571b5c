import type { ReactNode } from "react";

interface Props {
  /** What it is, the same in each answer that has it. */
  name: string;
  active: string | undefined;
  idOf: (key: string) => string;
  href: string;
  className?: string;
  lang?: string;
  /** What it searches for, if it leads to no text. */
  query?: string;
  children: ReactNode;
}

/** What can be chosen in a list of the panel: a plain link, which a new tab opens too. The focus stays in the box. */
export function OptionLink({ name, active, idOf, query, children, ...rest }: Props) {
  return (
    <a
      role="option"
      tabIndex={-1}
      id={idOf(name)}
      aria-selected={active === name}
      data-key={name}
      data-query={query}
      {...rest}
    >
      {children}
    </a>
  );
}
