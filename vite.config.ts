import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { emitAliases } from "./src/build/emit/aliases.ts";
import { emitAssets } from "./src/build/emit/assets.ts";
import { emitBodies } from "./src/build/emit/bodies.ts";
import { emitFeeds } from "./src/build/emit/feeds.ts";
import { emitLlms } from "./src/build/emit/llms.ts";
import { emitManifest } from "./src/build/emit/manifest.ts";
import { emitMarkdown } from "./src/build/emit/markdown.ts";
import { emitRobots } from "./src/build/emit/robots.ts";
import { emitRoutes } from "./src/build/emit/routes.ts";
import { emitSitemap } from "./src/build/emit/sitemap.ts";
import { emitStatics } from "./src/build/emit/statics.ts";
import { maru } from "./src/build/plugin.ts";

const forPrograms = [emitManifest, emitFeeds, emitSitemap, emitRobots, emitLlms, emitMarkdown];

const { CONTENT_DIR = "src/content", SITE_URL, PORT = "4173" } = process.env;

export default defineConfig({
  plugins: [
    react(),
    maru({
      contentFolder: CONTENT_DIR,
      siteUrl: SITE_URL,
      emit: [emitAliases, emitStatics, ...forPrograms, emitBodies, emitAssets, emitRoutes],
    }),
  ],
  preview: { port: Number(PORT), strictPort: true },
});
