import { withoutDrafts } from "../emitter.ts";
import { emitFeeds } from "../feeds/feeds.ts";
import { emitLlms } from "./llms.ts";
import { emitManifest } from "./manifest.ts";
import { emitMarkdown } from "./plainMarkdown.ts";
import { emitRobots } from "./robots.ts";
import { emitSitemap } from "./sitemap.ts";

/**
 * Emitters of files for the app, feed readers, search engines and language models. The emitter of the app's files is last: the dev server
 * calls emitters from the end, and the app requests these files after each save.
 */
export const forPrograms = [
  ...[emitFeeds, emitSitemap, emitRobots, emitLlms].map(withoutDrafts),
  emitMarkdown,
  emitManifest,
];
