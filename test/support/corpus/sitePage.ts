import { PAGE_MARK, writePageMark } from "../../../src/shared/manifest/pageMark.ts";

/** Returns a page like those of the build, as far as the service worker uses it. `path` includes the base. */
export function sitePage(site: string, path: string, body = ""): string {
  const mark = writePageMark({ site, path });
  return `<!doctype html><html lang="ko"><head><meta name="${PAGE_MARK}" content="${mark}" /></head><body><div id="maru-root">${body}</div></body></html>\n`;
}
