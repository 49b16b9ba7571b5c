/** Why an element is removed, and whether its text remains. */
interface Removal {
  reason: string;
  keepsText: boolean;
}

const form: Removal = {
  reason: "a static page cannot process it; link to a page that can",
  keepsText: true,
};
const head: Removal = { reason: "it belongs in the head of a page, which the site makes", keepsText: false };

/** Elements whose removal is reported to the author. */
export const REMOVED: ReadonlyMap<string, Removal> = new Map([
  ["script", { reason: "a post runs no code; say what it would show, or link to it", keepsText: false }],
  ["style", { reason: "the site's own styles draw every post", keepsText: false }],
  ["svg", { reason: "save it as a file beside the post, and show that as an image", keepsText: false }],
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
