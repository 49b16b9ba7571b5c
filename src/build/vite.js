// Vite as `npm run build` and `npm run dev` start it. Its bundler would keep the memory that it has freed, a fifth of a build's peak, in
// case it needs it again (`docs/performance.md`). It has to be told before it is loaded:
// https://microsoft.github.io/mimalloc/environment.html
process.env.MIMALLOC_PURGE_DELAY ??= "0";
await import(new URL("bin/vite.js", import.meta.resolve("vite/package.json")).href);
