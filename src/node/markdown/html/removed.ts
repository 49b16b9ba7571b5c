/** Why an element is removed, and whether its text remains. */
interface Removal {
  reason: string;
  keepsText: boolean;
}

const form: Removal = {
  reason: "a static page cannot process it; link to a page that can",
  keepsText: true,
};
const head: Removal = { reason: "Maru writes the head of each page; delete the element", keepsText: false };

/** Elements whose removal is reported to the author. */
export const REMOVED: ReadonlyMap<string, Removal> = new Map([
  ["script", { reason: "posts cannot run code; describe what it shows, or link to it", keepsText: false }],
  ["style", { reason: "all posts have the styles of the site; delete the element", keepsText: false }],
  [
    "svg",
    {
      reason: "SVG is supported only in files; save it beside the post and show the file as an image",
      keepsText: false,
    },
  ],
  ["applet", { reason: "browsers no longer run it", keepsText: true }],
  ["canvas", { reason: "without its script it shows nothing", keepsText: true }],
  ["dialog", { reason: "without its script it never opens", keepsText: true }],
  ...["meta", "link", "base"].map((name) => [name, head] as const),
  ...[
    "form",
    "button",
    "input",
    "select",
    "optgroup",
    "option",
    "textarea",
    "fieldset",
    "datalist",
    "output",
    "isindex",
  ].map((name) => [name, form] as const),
]);
