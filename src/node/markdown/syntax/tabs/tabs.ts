import type { Node, Parent, PhrasingContent, RootContent } from "mdast";

/** One tab of a set. */
export interface Tab {
  title: PhrasingContent[];
  content: RootContent[];
  /** Whether the source marks this tab as the one that is shown first. */
  isChosen: boolean;
  position: Node["position"];
}

/** A set of tabs, each a label and a panel. */
export interface TabsNode extends Parent {
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
    tabs: TabsNode;
  }
  interface RootContentMap {
    tabs: TabsNode;
    tabLabel: TabLabel;
    tabPanel: TabPanel;
  }
}

/** Creates a set of tabs. The first tab is selected unless the source marks another one. */
export function createTabs(tabs: readonly Tab[]): TabsNode {
  const start = tabs[0]?.position?.start;
  const end = tabs.at(-1)?.position?.end;
  // The offset in the source makes the group's name unique within the text.
  const group = `tabs-${start?.offset ?? 0}`;
  const chosen = Math.max(
    0,
    tabs.findIndex(({ isChosen }) => isChosen),
  );
  const children = tabs.flatMap(({ title, content, position }, index): TabsNode["children"] => [
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
