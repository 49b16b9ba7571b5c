import type { ReactNode } from "react";

interface Props {
  children?: ReactNode;
}

/** Tabs that need no script: buttons of which one is pressed, and the panel behind it is shown. */
export function Tabs({ label, children }: Props & { label?: string }) {
  return (
    <div className="tabs" role="radiogroup" aria-label={label}>
      {children}
    </div>
  );
}

interface TabLabelProps extends Props {
  group?: string;
  selected?: boolean;
  /** Stands before the name of the group, so that several texts can share a page. */
  idPrefix: string;
}

export function TabLabel({ group = "tabs", selected = false, idPrefix, children }: TabLabelProps) {
  return (
    <label>
      <input type="radio" name={idPrefix + group} defaultChecked={selected} />
      {children}
    </label>
  );
}

export function TabPanel({ children }: Props) {
  return <div>{children}</div>;
}
