/**
 * An SVG without what runs: scripts, handlers, foreign objects, addresses that are code. In an `<img>` none of it would run; opened
 * by itself it would, in the site's name.
 */
export function cleanSvg(contents: Buffer): Buffer {
  const text = contents
    .toString("utf8")
    .replace(/<(script|foreignObject|iframe|embed|object)\b[\s\S]*?(?:<\/\1\s*>|\/>)/gi, "")
    .replace(/<(?:script|foreignObject|iframe|embed|object)\b[^>]*>/gi, "")
    .replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, "")
    .replace(/\s(?:xlink:)?href\s*=\s*(["'])\s*(?:javascript|data:text)[\s\S]*?\1/gi, "")
    .replace(/<!ENTITY[^>]*>/gi, "");
  return Buffer.from(text);
}
