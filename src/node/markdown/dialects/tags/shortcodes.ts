import { urlOf } from "../../embeds/embedUrls.ts";
import type { Draft, Found, Replacement } from "../draft.ts";
import type { Notes } from "../notes.ts";
import { type Arguments, namedAs, readArguments } from "./readArguments.ts";
import { urlInAnyFolder, isInUrl, writeCode, writeEmbed, writeLink, writeImage } from "./writeTags.ts";
import { asHtml, isWithinHtml } from "./withinHtml.ts";

const SHORTCODE = /\{\{([<%])\s*(\/?)\s*([\w./-]*[\w.-])((?:[^\n]|\n(?![ \t]*\n)){0,3000}?)[>%]\}\}/g;

/** Hugo's inline code: `{{< highlight js >}}a{{< /highlight >}}`. */
const SPAN =
  /\{\{[<%][ \t]*highlight\b(?:(?![>%]\}\})[^\n]){0,200}[>%]\}\}([^\n]{1,2000}?)\{\{[<%][ \t]*\/[ \t]*highlight[ \t]*[>%]\}\}/g;

/** A call of a shortcode in Zola. All arguments have names: `{{ youtube(id="x") }}`. */
const CALL = /\{\{-?\s*(\w+)\(((?:\s*,?\s*\w+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[\w.]+))+)\s*,?\s*\)\s*-?\}\}/g;

const REMEDY = "is a shortcode and is removed; the text in it is kept; write out what else it would show";

/** Replaces Hugo's shortcodes by Markdown; unknown ones are removed and reported. */
export function readShortcodes(draft: Draft, notes: Notes): Draft {
  const spans = draft.replace(SPAN, (found) => {
    const code = writeCode((found.match[1] ?? "").trim());
    return { text: isWithinHtml(found) ? asHtml(code) : code, isLiteral: true };
  });
  return spans.replace(SHORTCODE, (found) => {
    const [whole, sign = "<", slash, name = "", written = ""] = found.match;
    // The match contains a second opening, so the first shortcode is not closed.
    if (whole.indexOf("{{", 2) !== -1) return undefined;
    if (slash) return "";
    const shown = `{{${sign} ${name} ${sign === "<" ? ">" : sign}}}`;
    return show(name, readArguments(written.replace(/\/\s*$/, "")), { found, notes, shown });
  });
}

/** Replaces Zola's shortcodes by Markdown; unknown ones are removed and reported. */
export function readCalls(draft: Draft, notes: Notes): Draft {
  return draft.replace(CALL, (found) => {
    const [, name = "", written = ""] = found.match;
    return show(name, readArguments(written), { found, notes, shown: `{{ ${name}() }}` });
  });
}

/** Returns Markdown for tags that exist in many engines; `undefined` for other tags. */
export function contentOfTag(name: string, args: Arguments): string | undefined {
  const [first = "", second = ""] = args.words;
  // A later step removes `[TOC]`, because the app shows its own table of contents.
  if (/^toc$/i.test(name)) return "[TOC]";
  if (/^(?:tweet|twitter|x)$/i.test(name) && namedAs(args, "id")) {
    return `<https://x.com/${encodeURIComponent(namedAs(args, "user") ?? "i")}/status/${encodeURIComponent(namedAs(args, "id") ?? "")}>`;
  }
  const id = namedAs(args, "id", "videoid", "video", "video_id", "url", "src") ?? first;
  const site = /youtube|youtu\.be|vimeo|gist/i.exec(name)?.[0];
  if (site) {
    const user =
      namedAs(args, "user") ?? (/^gist$/i.test(site) && /^[\da-f]{5,}$/.test(second) ? first : undefined);
    const path = user ? `${user}/${namedAs(args, "id") ?? second}` : id;
    const url = urlOf(site, path.replace(/^\/+/, ""));
    return url && writeEmbed(url, namedAs(args, "title", "label") ?? "");
  }
  // The second argument is the text of the link, unless it is a size such as `50%`.
  if (/^https?:\/\//.test(first)) return writeLink(/^\d*(?:px|%)?$/.test(second) ? first : second, first);
  if (!/^(?:figure|fig|image|img|picture|photo)s?(?:[._/-]|$)/i.test(name)) return undefined;
  const src =
    namedAs(args, "src", "path", "url", "image_path", "image", "file", "link") ??
    (/\.\w{3,4}$/.test(first) ? first : undefined);
  if (!src) return undefined;
  const [alt, title, caption] = [["alt"], ["title"], ["caption", "attr"]].map((names) =>
    namedAs(args, ...names),
  );
  // A figure without a caption shows its title as the caption.
  const isFigure = /^fig/i.test(name);
  const below = caption ?? (isFigure ? title : undefined);
  return writeImage({
    src,
    alt,
    caption: below,
    title: below === title ? undefined : title,
    width: namedAs(args, "width"),
    height: namedAs(args, "height"),
    link: namedAs(args, "link"),
  });
}

function show(
  name: string,
  args: Arguments,
  { found, notes, shown }: { found: Found; notes: Notes; shown: string },
): Replacement {
  if (/^(?:rel)?ref$/.test(name)) {
    const target = args.words[0] ?? namedAs(args, "path");
    if (target && isInUrl(found.before)) return urlInAnyFolder(target);
  }
  const content = contentOfTag(name, args);
  if (content !== undefined) return isWithinHtml(found) ? asHtml(content) : content;
  notes.add(`\`${shown}\``, found.line, { remedy: REMEDY });
  return "";
}
