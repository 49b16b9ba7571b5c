import type { Node, Parent, PhrasingContent, RootContent } from "mdast";

/** One of several contents of which a reader sees one at a time. */
export interface Tab {
  title: PhrasingContent[];
  content: RootContent[];
  /** Whether its author wants it shown first. */
  isChosen: boolean;
  position: Node["position"];
}

/** A set of tabs: a label and a panel for each. */
export interface Tabs extends Parent {
  type: "tabs";
  children: (TabLabel | TabPanel)[];
  data: { hName: string; hProperties: { label?: string } };
}
interface TabLabel extends Parent {
  type: "tabLabel";
  children: PhrasingContent[];
}
interface TabPanel extends Parent {
  type: "tabPanel";
  children: RootContent[];
}

declare module "mdast" {
  interface BlockContentMap {
    tabs: Tabs;
  }
  interface RootContentMap {
    tabs: Tabs;
    tabLabel: TabLabel;
    tabPanel: TabPanel;
  }
}

export function createTabs(tabs: readonly Tab[]): Tabs {
  const start = tabs[0]?.position?.start;
  const end = tabs.at(-1)?.position?.end;
  // The place where the set stands tells it from every other of the text.
  const group = `tabs-${start?.offset ?? 0}`;
  const chosen = Math.max(
    0,
    tabs.findIndex(({ isChosen }) => isChosen),
  );
  const children = tabs.flatMap(({ title, content, position }, index): Tabs["children"] => [
    {
      type: "tabLabel",
      children: title,
      position,
      data: { hName: "maru-tab-label", hProperties: { group, selected: index === chosen } },
    },
    { type: "tabPanel", children: content, position, data: { hName: "maru-tab-panel" } },
  ]);
  const position = start && end && { start, end };
  return { type: "tabs", children, data: { hName: "maru-tabs", hProperties: {} }, position };
}
