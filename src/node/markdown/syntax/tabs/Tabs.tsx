import type { ReactNode } from "react";

interface Props {
  children?: ReactNode;
}

/** Renders tabs that work without JavaScript. Each label is a radio button that shows its panel. */
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
  /** Prefix of the name of a group of radio buttons. It makes the name unique if a page shows several texts. */
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
