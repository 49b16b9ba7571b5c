import { withoutDrafts } from "../emitter.ts";
import { emitFeeds } from "../feeds/feeds.ts";
import { emitLlms } from "./llms.ts";
import { emitManifest } from "./manifest.ts";
import { emitMarkdown } from "./plainMarkdown.ts";
import { emitRobots } from "./robots.ts";
import { emitSitemap } from "./sitemap.ts";

/**
 * Emitters of files for the app, feed readers, search engines and language models. The app's files are last, because lookups begin at the
 * end and the app requests them after each save.
 */
export const forPrograms = [
  ...[emitFeeds, emitSitemap, emitRobots, emitLlms].map(withoutDrafts),
  emitMarkdown,
  emitManifest,
];
