import { URLS, CONTEXTS, HTML, LINKS, SHELTERED } from "../../support/corpus/hostileHtml.ts";
import { arm, BREAKOUTS, DISGUISED, SPELLED, WRAPPED } from "./payloads.ts";
import { PLACES } from "./positions.ts";

/** One thing that an author, or who wrote an address, might try. */
export interface Input {
  id: number;
  /** Where it stands. */
  context: string;
  /** As it is written there. */
  text: string;
}

/** Keys of front matter; each post has one input in each. */
export const FIELDS = [
  "title",
  "description",
  "tag",
  "series",
  "author",
  "category",
  "slug",
  "alias",
  "image",
] as const;

/** What a reader is sent with an address. */
export const QUERIES: Record<string, (asked: string) => string> = {
  "a search": (asked) => `search/?q=${encodeURIComponent(asked)}`,
  "a list's filter": (asked) => `?q=${encodeURIComponent(asked)}`,
  "a list's tag": (asked) => `?tag=${encodeURIComponent(asked)}&sort=${encodeURIComponent(asked)}`,
  "an address that nothing has": (asked) => `posts/${encodeURIComponent(asked)}/`,
};

/** How many inputs share a post's body. */
const BODIES_AT_ONCE = 30;

let last = 0;

function inputsOf(
  contexts: Record<string, (payload: string) => string>,
  payloads: readonly string[],
): Input[] {
  return Object.entries(contexts).flatMap(([context, write]) =>
    payloads.map((payload) => {
      const id = ++last;
      return { id, context, text: arm(write(payload), id) };
    }),
  );
}

const alone = { "HTML of its own": (payload: string) => payload };

/** What stands in bodies. */
export const BODIES: readonly Input[] = [
  ...inputsOf(CONTEXTS, [...HTML, ...SHELTERED]),
  ...inputsOf(alone, [...SPELLED, ...WRAPPED]),
  ...inputsOf(LINKS, [...URLS, ...DISGUISED]),
  ...inputsOf(PLACES, BREAKOUTS),
];

/** A post: its body's inputs, and those of its front matter by their keys. */
export interface HostilePost {
  slug: string;
  bodies: readonly Input[];
  fields: Record<(typeof FIELDS)[number], Input>;
}

const SHORT = [...BREAKOUTS, ...HTML, ...DISGUISED].filter((payload) => payload.includes("alert(1)"));

export const POSTS: readonly HostilePost[] = Array.from(
  { length: Math.ceil(BODIES.length / BODIES_AT_ONCE) },
  (_, number) => ({
    slug: `post-${number}`,
    bodies: BODIES.slice(number * BODIES_AT_ONCE, (number + 1) * BODIES_AT_ONCE),
    fields: Object.fromEntries(
      FIELDS.map((field, index) => {
        const payload = SHORT[(number * FIELDS.length + index * 37) % SHORT.length] as string;
        const id = ++last;
        return [field, { id, context: field, text: arm(payload, id) }];
      }),
    ) as HostilePost["fields"],
  }),
);

export const ADDRESSED: readonly Input[] = inputsOf(QUERIES, BREAKOUTS);

/** All of them. */
export const INPUTS: readonly Input[] = [
  ...BODIES,
  ...POSTS.flatMap(({ fields }) => Object.values(fields)),
  ...ADDRESSED,
];
