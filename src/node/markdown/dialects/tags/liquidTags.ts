import type { Draft, Found } from "../draft.ts";
import type { Notes } from "../notes.ts";
import { type Arguments, readArguments } from "./readArguments.ts";
import { contentOfTag } from "./shortcodes.ts";
import { urlInAnyFolder, isInUrl, writeCode, writeLink, writeImage } from "./writeTags.ts";
import { asHtml, isWithinHtml } from "./withinHtml.ts";

const TAG = /\{%-?\s*(\/?[A-Za-z_][\w-]*)((?:[^%\n]|%(?!\})|\n(?![ \t]*\n)){0,2000}?)-?%\}/g;

/** Inline code: `{% highlight js %}a{% endhighlight %}`. */
const SPAN =
  /\{%-?[ \t]*(highlight|codeblock|code)\b[^%\n]{0,200}%\}([^\n]{1,2000}?)\{%-?[ \t]*end\1[ \t]*-?%\}/g;

/** Inner and end tags of a block. They are not reported, because the opening tag is. */
const INNER = /^(?:\/.*|end\w*|else\w*|elsif|elif|when|break|continue)$/;

/**
 * Replaces tags of Liquid, Nunjucks, Hexo and Zola by Markdown. Unknown tags are removed and reported; their content remains.
 * @param isZola Whether only Zola's tags are recognized: `{% name() %}` and `{% end %}`.
 */
export function readLiquidTags(draft: Draft, notes: Notes, isZola = false): Draft {
  const spans = draft.replace(SPAN, (found) => {
    const code = writeCode((found.match[2] ?? "").trim());
    return { text: isWithinHtml(found) ? asHtml(code) : code, isLiteral: true };
  });
  const { text } = spans;
  return spans.replace(TAG, (found) => {
    const [whole, name = "", written = ""] = found.match;
    if (isZola && name !== "end" && !/^\s*\(/.test(written)) return undefined;
    const content = INNER.test(name) ? "" : contentOf(name, readArguments(written), found);
    if (content) return isWithinHtml(found) ? asHtml(content) : content;
    if (content === undefined) {
      const [first = ""] = readArguments(written).words;
      const what = name === "include" && first ? `include ${first}` : name;
      notes.add(`\`{% ${what} %}\``, found.line, {
        remedy:
          "is a tag of another engine and is removed; the text in it is kept; write out what else it would show",
      });
    }
    // If the tag left an empty line, the line would end the HTML block around it.
    const after = text.slice(found.match.index + whole.length, found.match.index + whole.length + 200);
    const isBetweenTags =
      /(?:^|\n)[ \t]*<[^\n]*\n[ \t]*$/.test(found.before) && /^[ \t]*\n[ \t]*</.test(after);
    return isBetweenTags ? "<!---->" : "";
  });
}

/** Returns Markdown for a tag; `undefined` if the tag is unknown or lacks arguments. */
function contentOf(name: string, args: Arguments, found: Found): string | undefined {
  const { words } = args;
  const [first = ""] = words;
  const isWithinUrl = isInUrl(found.before);
  // In Jekyll's `post_url` and `link`, all arguments together are one path.
  const path = words.join(" ");
  switch (name) {
    case "post_url":
      return isWithinUrl && path ? urlInAnyFolder(path) : undefined;
    case "link":
      if (isWithinUrl && path)
        return /\.(?:md|markdown|mkdn)$/i.test(path)
          ? urlInAnyFolder(path)
          : encodeURI(`/${path.replace(/^\/+/, "")}`);
      return linkOf(words);
    case "post_path":
      return isWithinUrl && first ? urlInAnyFolder(first) : undefined;
    case "post_link":
      return first ? `[${titleOf(words.slice(1)) || first}](${urlInAnyFolder(first)})` : undefined;
    case "asset_path":
      return isWithinUrl && first ? encodeURI(first) : undefined;
    case "asset_link":
      return first ? writeLink(titleOf(words.slice(1)) || first, first) : undefined;
    case "asset_img":
    case "img":
    case "image":
      return imageOf(words);
    case "include":
    case "include_relative":
    case "include_cached":
      return contentOfTag(first.replace(/^.*\//, "").replace(/\.\w+$/, ""), {
        ...args,
        words: words.slice(1),
      });
    default:
      return contentOfTag(name, args);
  }
}

/** Converts Hexo's `{% link words url %}` to a link. */
function linkOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /^(?:https?:\/\/|\/)/.test(word));
  const url = words[at];
  return at > 0 && url ? writeLink(words.slice(0, at).join(" "), url) : undefined;
}

/**
 * Converts Hexo's image tag, `[classes] url [width] [height] [title] [alt]`, to an image. The title and the alternative text may be one
 * argument: `'"title" "alt"'`.
 */
function imageOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#].*)?$/i.test(word));
  const src = words[at];
  if (!src) return undefined;
  const rest = words.slice(at + 1);
  const size = rest.filter((word) => /^\d+$/.test(word));
  const texts = rest.filter((word) => !/^\d+$/.test(word)).flatMap(splitQuoted);
  const [title, alt = title] = texts;
  return writeImage({
    src,
    alt,
    title: title === alt ? undefined : title,
    width: size[0],
    height: size[1],
  });
}

function splitQuoted(text: string): string[] {
  return text.includes('"') ? readArguments(text).words : [text];
}

function titleOf(words: readonly string[]): string {
  return words.filter((word) => !/^(?:true|false)$/.test(word)).join(" ");
}
