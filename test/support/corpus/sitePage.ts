import { PAGE_MARK, writePageMark } from "../../../src/shared/manifest/pageMark.ts";

/** A page as the build writes it, as far as the service worker looks at it; `path` has the base. */
export function sitePage(site: string, path: string, body = ""): string {
  const mark = writePageMark({ site, path });
  return `<!doctype html><html lang="ko"><head><meta name="${PAGE_MARK}" content="${mark}" /></head><body><div id="maru-root">${body}</div></body></html>\n`;
}
