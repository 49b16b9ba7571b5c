import type { ReactNode } from "react";

interface Props {
  /** Key of the option. Does not change when new search results arrive. */
  name: string;
  active: string | undefined;
  idOf: (key: string) => string;
  href: string;
  className?: string;
  lang?: string;
  /** Query to search for, if the option is not a result. */
  query?: string;
  children: ReactNode;
}

/**
 * Renders an option of a listbox as a link, which the reader can open in a new tab. The focus remains in the search
 * box.
 */
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
