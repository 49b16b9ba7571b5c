import { PAGE_MARK, writePageMark } from "../../../src/shared/manifest/pageMark.ts";

/** Returns the HTML of a page, with only the elements that the service worker uses. `path` includes the base. */
export function sitePage(site: string, path: string, body = ""): string {
  const mark = writePageMark({ site, path });
  return `<!doctype html><html lang="ko"><head><meta name="${PAGE_MARK}" content="${mark}" /></head><body><div id="maru-root">${body}</div></body></html>\n`;
}
