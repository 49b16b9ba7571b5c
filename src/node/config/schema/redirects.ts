import * as v from "valibot";
import { encodeUnescaped } from "../../../shared/urls/splitUrl.ts";
import { type Entry, isMapping, textOf } from "../../content/frontMatter/value.ts";
import { expected, fromTree, Invalid } from "../../content/schema/fromTree.ts";
import { normalizeAlias } from "../normalizeAlias.ts";
import { showValue } from "./showValue.ts";

/** An entry of `redirects` in `site.yaml`. */
export interface RedirectSetting {
  /** Former path, as written. */
  from: string;
  /** Percent-encoded. A path without the base path, which may have a query and a hash, or a URL of another site. */
  to: string;
  /** Line of `site.yaml`, counted from 1. */
  line: number;
}

const EXAMPLE = "`{/old/: /posts/new/}`";

/** Parses `redirects: {/old/: /posts/new/}`. Reports only the first problem. */
export const redirects = fromTree(v.record(v.string(), v.string()), (value) => {
  if (!isMapping(value)) return expected(value, `former paths with their new ones, such as ${EXAMPLE}`);
  const read: RedirectSetting[] = [];
  for (const entry of value.entries) {
    const redirect = readRedirect(entry);
    if (redirect instanceof Invalid) return redirect;
    read.push(redirect);
  }
  return read;
});

function readRedirect({ key: from, value, line }: Entry): RedirectSetting | Invalid {
  if (normalizeAlias(from) === undefined) {
    const expectation =
      "a path of this site such as `/old/`, without `?`, `..`, `//`, `\\` and control characters";
    return new Invalid(`found \`${from}\`, expected ${expectation}; static hosts redirect only such paths`, [
      from,
    ]);
  }
  const to = readTarget(textOf(value) ?? "");
  if (to !== undefined) return { from, to, line };
  const expectation =
    "a path of this site such as `/posts/new/` or `/?category=a`, or an address such as `https://example.org/`";
  return new Invalid(
    `found \`${from}: ${value === undefined ? "" : showValue(value)}\`, expected ${expectation}`,
    [from],
  );
}

function readTarget(written: string): string | undefined {
  const text = written.trim();
  // Browsers read `/\` like `//`, the start of another host: https://url.spec.whatwg.org/#special-authority-slashes-state
  if (/^\/(?!\/)/.test(text))
    return /[\\\p{Cc}]|\/\.\.?(?:[/?#]|$)/u.test(text) ? undefined : encodeUnescaped(text);
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}
