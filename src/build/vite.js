// Vite as `npm run build` and `npm run dev` start it. Its bundler would keep what it has freed, since it may need it again, while
// texts are compiled and pages rendered: of 1,000 posts 860 MB at most, and 640 MB without. It is told when it is loaded:
// https://microsoft.github.io/mimalloc/environment.html
process.env.MIMALLOC_PURGE_DELAY ??= "0";
await import(new URL("bin/vite.js", import.meta.resolve("vite/package.json")).href);
