import { Feed } from "feed";
import type { Post } from "../../model/manifest.ts";
import { FEED_FILE } from "../../model/paths.ts";
import { publicManifest } from "../drafts.ts";
import type { CompiledSite } from "../site.ts";
import { escapeHtml } from "../template.ts";
import type { Emitter, OutputFile } from "./emitter.ts";

/** How many posts a feed has, the newest. */
const MOST = 20;

interface Channel {
  title: string;
  /** Address of the list it follows, below the base. */
  list: string;
  posts: readonly Post[];
}

/**
 * `feed.xml` (Atom) of the site, and one of each collection whose list has an address of its own. Without the site's address there
 * is none: a feed's addresses are whole. Nor has one undated posts, since an entry must say when.
 */
export const emitFeeds: Emitter = ({ site }) => {
  const { site: settings, posts } = publicManifest(site);
  const { url, title, sections = [] } = settings;
  if (!url) return [];
  const channels: Channel[] = [
    { title, list: "/", posts },
    ...sections.flatMap(({ name, path }) =>
      path
        ? [
            {
              title: `${name} · ${title}`,
              list: path,
              posts: posts.filter(({ section }) => section === name),
            },
          ]
        : [],
    ),
  ];
  return channels.flatMap((channel) => write({ ...channel, posts: newestOf(channel.posts) }, site));
};

function newestOf(posts: readonly Post[]): Post[] {
  return posts.filter(({ date }) => date !== undefined).slice(0, MOST);
}

function write({ title, list, posts }: Channel, site: CompiledSite): OutputFile[] {
  const { url = "", author, description } = site.manifest.site;
  const whole = (address: string) => new URL(address, url).href;
  const page = whole(site.base + list.slice(1));
  const updated = posts.map(lastDayOf).toSorted().at(-1);
  if (!updated) return [];
  const contents = () => {
    const feed = new Feed({
      id: page,
      title,
      link: page,
      feed: page + FEED_FILE,
      description,
      updated: startOf(updated),
      generator: "Maru",
      author: { name: author ?? site.manifest.site.title },
    });
    for (const post of posts) {
      feed.addItem({
        title: escapeHtml(post.title),
        id: whole(post.url),
        link: whole(post.url),
        date: startOf(lastDayOf(post)),
        published: startOf(post.date ?? ""),
        description: escapeHtml(post.summary),
        content: withWholeAddresses(site.documents.get(post.url)?.html ?? "", whole(post.url)),
        author: post.authors.map((name) => ({ name })),
        category: post.tags.map(toCategory),
      });
    }
    return `${feed.atom1()}\n`;
  };
  return [{ path: decodeURIComponent(list.slice(1)) + FEED_FILE, contents }];
}

/** The library leaves `<` as it is in attributes. */
function toCategory(tag: string) {
  const name = tag.replaceAll("<", "＜");
  return { name, term: name };
}

/** A day has no hour: all readers' clocks agree on its beginning in UTC. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function lastDayOf({ date = "", updated = "" }: Post): string {
  return updated > date ? updated : date;
}

/** Addresses of a text that stands on no page of the site; readers take one width of an image. */
function withWholeAddresses(html: string, page: string): string {
  const { origin } = new URL(page);
  return html
    .replace(/ (?:srcset|sizes)="[^"]*"/gi, "")
    .replace(/ (href|src|poster)="\/(?!\/)/g, ` $1="${origin}/`)
    .replace(/ href="#/g, ` href="${page}#`);
}
