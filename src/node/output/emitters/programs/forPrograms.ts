import { withoutDrafts } from "../emitter.ts";
import { emitFeeds } from "../feeds/feeds.ts";
import { emitLlms } from "./llms.ts";
import { emitManifest } from "./manifest.ts";
import { emitMarkdown } from "./plainMarkdown.ts";
import { emitRobots } from "./robots.ts";
import { emitSitemap } from "./sitemap.ts";

/** What the app, feed readers, search engines and language models read; last what is asked for at each save. */
export const forPrograms = [
  ...[emitFeeds, emitSitemap, emitRobots, emitLlms].map(withoutDrafts),
  emitMarkdown,
  emitManifest,
];
