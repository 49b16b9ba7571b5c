import { withoutDrafts } from "../emitter.ts";
import { emitFeeds } from "../feeds/feeds.ts";
import { emitLlms } from "./llms.ts";
import { emitManifest } from "./manifest.ts";
import { emitMarkdown } from "./plainMarkdown.ts";
import { emitRobots } from "./robots.ts";
import { emitSitemap } from "./sitemap.ts";

/**
 * Emitters of files for the app, feed readers, search engines and language models. `emitManifest`, which emits the app's copy of the
 * manifest, is last: the dev server calls emitters from the last to the first, and the app requests its copy after each save.
 */
export const forPrograms = [
  ...[emitFeeds, emitSitemap, emitRobots, emitLlms].map(withoutDrafts),
  emitMarkdown,
  emitManifest,
];
