import type { ComponentType } from "react";
import type { Components } from "react-markdown";
import type { Options } from "rehype-sanitize";
import { Callout, CalloutTitle } from "./callouts/Callout.tsx";
import { TONES } from "./callouts/kinds.ts";
import { TabLabel, TabPanel, Tabs } from "./tabs/Tabs.tsx";

type Drawn<C> = C extends ComponentType<infer Props> ? Props : never;

declare module "react" {
  // eslint-disable-next-line typescript/no-namespace -- the one way to name an element
  namespace JSX {
    interface IntrinsicElements {
      "maru-callout": Drawn<typeof Callout>;
      "maru-callout-title": Drawn<typeof CalloutTitle>;
      "maru-tabs": Drawn<typeof Tabs>;
      "maru-tab-label": Omit<Drawn<typeof TabLabel>, "idPrefix">;
      "maru-tab-panel": Drawn<typeof TabPanel>;
    }
  }
}

/** The elements that stand for callouts and tabs until they are drawn, with what they tell. */
export const OWN_ELEMENTS: NonNullable<Options["attributes"]> = {
  // An author may write such an element too, and its tone becomes a class.
  "maru-callout": [["tone", ...TONES], "fold"],
  "maru-callout-title": ["fold"],
  "maru-tabs": ["label"],
  "maru-tab-label": [["group", /^tabs-\d+$/], "selected"],
  "maru-tab-panel": [],
};

/** How these are drawn. */
export function createOwnElements(idPrefix: string): Components {
  return {
    "maru-callout": Callout,
    "maru-callout-title": CalloutTitle,
    "maru-tabs": Tabs,
    "maru-tab-label": (props) => <TabLabel {...props} idPrefix={idPrefix} />,
    "maru-tab-panel": TabPanel,
  };
}
