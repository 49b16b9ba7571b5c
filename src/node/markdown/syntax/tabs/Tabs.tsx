import type { ReactNode } from "react";

interface Props {
  children?: ReactNode;
}

/** Renders tabs that work without scripts: each label is a radio button that shows its panel. */
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
  /** Prefix of the group's name, so that several texts can share a page. */
  idPrefix: string;
}

/** Renders the label of a tab as a radio button. */
export function TabLabel({ group = "tabs", selected = false, idPrefix, children }: TabLabelProps) {
  return (
    <label>
      <input type="radio" name={idPrefix + group} defaultChecked={selected} />
      {children}
    </label>
  );
}

/** Renders the content of a tab. */
export function TabPanel({ children }: Props) {
  return <div>{children}</div>;
}
