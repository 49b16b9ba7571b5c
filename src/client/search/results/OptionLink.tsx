import type { ReactNode } from "react";

interface Props {
  /** Key of the option, stable across answers. */
  name: string;
  active: string | undefined;
  idOf: (key: string) => string;
  href: string;
  className?: string;
  lang?: string;
  /** Query to search for, when the option is not a result. */
  query?: string;
  children: ReactNode;
}

/** Option of a listbox that is a link, so that it opens in a new tab, too. The focus stays in the search box. */
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
