import { type Entry, isMapping, textOf, textsOf, type Value } from "../content/frontMatter/value.ts";
import { likelyMeant } from "../site/links/likelyMeant.ts";
import type { Refusal } from "./reader.ts";
import type { Publishing } from "./settings.ts";

/** Takes one value of `feeds` into the settings, or says what was expected in its place. */
type Reader = (value: Value, publishing: Publishing) => string | undefined;

const FILE = /^\/?(?:[\w-]+\/)*[\w-]+\.(?:xml|rss|atom)$/;

const READERS: Record<string, Reader> = {
  posts: (value, publishing) => {
    const posts = textOf(value) ?? "";
    if (!/^[1-9]\d{0,3}$/.test(posts)) return "a number from 1 to 9999";
    return void (publishing.feedPosts = Number(posts));
  },
  aliases: (value, publishing) => {
    const aliases = textsOf(value);
    if (!aliases?.every((path) => FILE.test(path))) {
      return "files at which the feed was before, such as `[index.xml]`";
    }
    return void (publishing.feedAliases = aliases.map((path) => path.replace(/^\//, "")));
  },
};

const KEYS = Object.keys(READERS);

/** `feeds: {posts: 20, aliases: [index.xml]}`; what is wrong in it is named, the first alone. */
export function readFeeds(value: Value, publishing: Publishing): string | Refusal | undefined {
  if (!isMapping(value)) return "`{posts: 20}`, or with it `aliases: [index.xml]`, where else the feed was";
  const [message] = value.entries.flatMap((entry) => readPart(entry, publishing) ?? []);
  return message === undefined ? undefined : { message };
}

function readPart({ key, value }: Entry, publishing: Publishing): string | undefined {
  const name = KEYS.find((each) => each === key.toLowerCase());
  const read = name && READERS[name];
  if (!read) {
    const meant = likelyMeant(key, KEYS);
    return `\`${key}\` is not read; ${meant ? `did you mean \`${meant}\`?` : `Maru reads ${KEYS.join(", ")}`}`;
  }
  const expected = value && read(value, publishing);
  return expected && `found \`${name}: ${shown(value)}\`, expected ${expected}`;
}

/** A value as it is written on one line. */
function shown(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  return textOf(value) ?? "{…}";
}
