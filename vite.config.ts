import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { emitAliases } from "./src/build/emit/aliases.ts";
import { emitAssets } from "./src/build/emit/assets.ts";
import { emitBodies } from "./src/build/emit/bodies.ts";
import { emitFeeds } from "./src/build/emit/feeds.ts";
import { emitHosts } from "./src/build/emit/hosts.ts";
import { emitIcons } from "./src/build/emit/icons.ts";
import { emitManifest } from "./src/build/emit/manifest.ts";
import { emitRoutes } from "./src/build/emit/routes.ts";
import { emitStatics } from "./src/build/emit/statics.ts";
import { maru } from "./src/build/plugin.ts";

const forHosts = [emitHosts, emitIcons];
const forPrograms = [emitManifest, emitFeeds];

const { CONTENT_DIR = "src/content", SITE_URL, PORT = "4173" } = process.env;

export default defineConfig({
  plugins: [
    react(),
    maru({
      contentFolder: CONTENT_DIR,
      siteUrl: SITE_URL,
      emit: [emitAliases, ...forHosts, emitStatics, ...forPrograms, emitBodies, emitAssets, emitRoutes],
    }),
  ],
  preview: { port: Number(PORT), strictPort: true },
});
