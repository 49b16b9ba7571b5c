import type { ComponentType } from "react";
import type { Components } from "react-markdown";
import type { Options } from "rehype-sanitize";
import { Callout, CalloutTitle } from "./callouts/Callout.tsx";
import { TONES } from "./callouts/kinds.ts";
import { TabLabel, TabPanel, Tabs } from "./tabs/Tabs.tsx";

type PropsOf<C> = C extends ComponentType<infer Props> ? Props : never;

declare module "react" {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to declare an element
  namespace JSX {
    interface IntrinsicElements {
      "maru-callout": PropsOf<typeof Callout>;
      "maru-callout-title": PropsOf<typeof CalloutTitle>;
      "maru-tabs": PropsOf<typeof Tabs>;
      "maru-tab-label": Omit<PropsOf<typeof TabLabel>, "idPrefix">;
      "maru-tab-panel": PropsOf<typeof TabPanel>;
    }
  }
}

/** Attributes of the elements that represent callouts and tabs until they are rendered. */
export const OWN_ELEMENTS: NonNullable<Options["attributes"]> = {
  // An author can write this element too. Only known tones are allowed, because the tone becomes a CSS class.
  "maru-callout": [["tone", ...TONES], "fold"],
  "maru-callout-title": ["fold"],
  "maru-tabs": ["label"],
  "maru-tab-label": [["group", /^tabs-\d+$/], "selected"],
  "maru-tab-panel": [],
};

/** Returns the components that render the elements in {@link OWN_ELEMENTS}. `idPrefix` makes the names of tab groups unique on a page. */
export function createOwnElements(idPrefix: string): Components {
  return {
    "maru-callout": Callout,
    "maru-callout-title": CalloutTitle,
    "maru-tabs": Tabs,
    "maru-tab-label": (props) => <TabLabel {...props} idPrefix={idPrefix} />,
    "maru-tab-panel": TabPanel,
  };
}
