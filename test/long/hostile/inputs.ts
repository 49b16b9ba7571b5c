import { URLS, CONTEXTS, HTML, LINKS, SHELTERED } from "../../support/corpus/hostileHtml.ts";
import { arm, BREAKOUTS, DISGUISED, SPELLED, WRAPPED } from "./payloads.ts";
import { MARKDOWN_CONTEXTS } from "./markdownContexts.ts";

/** An attack, as part of an author's text or of a URL. */
export interface Input {
  id: number;
  /** Name of the part of the post or URL that contains the attack. */
  context: string;
  /** Source text of the attack. */
  text: string;
}

/**
 * Parts of front matter that contain one attack in each post. The attack for `slug` is written as a second alias, because the tests need
 * the post's slug.
 */
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

/** URLs that contain a payload, by context. */
const URL_CONTEXTS: Record<string, (payload: string) => string> = {
  "a search": (payload) => `search/?q=${encodeURIComponent(payload)}`,
  "a list's filter": (payload) => `?q=${encodeURIComponent(payload)}`,
  "a list's tag": (payload) => `?tag=${encodeURIComponent(payload)}&sort=${encodeURIComponent(payload)}`,
  "the URL of a missing page": (payload) => `posts/${encodeURIComponent(payload)}/`,
};

/** Number of attacks in the body of one post. */
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

/** Attacks in bodies of posts. */
export const BODIES: readonly Input[] = [
  ...inputsOf(CONTEXTS, [...HTML, ...SHELTERED]),
  ...inputsOf(alone, [...SPELLED, ...WRAPPED]),
  ...inputsOf(LINKS, [...URLS, ...DISGUISED]),
  ...inputsOf(MARKDOWN_CONTEXTS, BREAKOUTS),
];

/** A post with its attacks: those in the body, and those in front matter by key. */
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

export const IN_URLS: readonly Input[] = inputsOf(URL_CONTEXTS, BREAKOUTS);

/** All attacks: in bodies, front matter and URLs. */
export const INPUTS: readonly Input[] = [
  ...BODIES,
  ...POSTS.flatMap(({ fields }) => Object.values(fields)),
  ...IN_URLS,
];
