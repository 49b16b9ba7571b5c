import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { XmlDocument, XmlElement } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cleanSvg } from "../../../../src/node/assets/svg/cleanSvg.ts";
import { UnusableImage } from "../../../../src/node/assets/images/unusableImage.ts";
import { DRAWN_SVG } from "../../../support/corpus/drawnSvg.ts";
import { HOSTILE_SVG } from "../../../support/corpus/hostileSvg.ts";

const table = parse(readFileSync("test/fixtures/svg/cleaned.yaml", "utf8")) as {
  unchanged: string[];
  cleaned: Record<string, { from: string; to: string }>;
  documents: Record<string, { from: string; to: string }>;
  unusable: Record<string, { from: string; message: string }>;
};

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const wrap = (inner: string) => `<svg ${NAMESPACES}>${inner}</svg>`;

/** Cleans an `<svg>` with the contents `inner`. Returns the cleaned contents. */
function clean(inner: string): string {
  const cleaned = String(cleanSvg(Buffer.from(wrap(inner))));
  return cleaned.replace(/^<svg [^>]*?\/?>/, "").replace(/<\/svg>$/, "");
}

/** Returns elements and attributes that could run scripts or load files. Uses a different parser than `cleanSvg`. */
function harmIn(svg: Buffer): string[] {
  using document = XmlDocument.fromBuffer(svg);
  return document.root.find("descendant-or-self::*").flatMap((node) => {
    const { name, namespaceUri, attrs } = node as XmlElement;
    const isUnknown = !/^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml)$/.test(namespaceUri);
    const isRunning =
      /^(?:script|iframe|frame|object|embed|handler|listener|meta|base|form|input|link)$/i.test(name);
    const attributes = attrs.filter(
      ({ name: attribute, value }) =>
        /^on/i.test(attribute) ||
        /^(?:src|srcdoc|data|action|formaction|base)$/i.test(attribute) ||
        (attribute === "href" && !/^(?:https?:|mailto:|tel:|#|data:image\/)/i.test(value)) ||
        (/^(?:to|from|by|values)$/.test(attribute) && /[a-z]:/i.test(value)),
    );
    return [
      ...(isUnknown || isRunning ? [name] : []),
      ...attributes.map((each) => `${name} ${each.name}=${each.value}`),
    ];
  });
}

/** Cleans an SVG. Returns `undefined` if the SVG is rejected; throws unexpected errors. */
function cleanIfUsable(svg: Buffer): Buffer | undefined {
  try {
    return cleanSvg(svg);
  } catch (cause) {
    if (cause instanceof UnusableImage) return undefined;
    throw cause;
  }
}

describe("hostile SVG", () => {
  const bytesOf = (index: number) => HOSTILE_SVG[index]?.write("x(1)") ?? Buffer.of();

  test.each(HOSTILE_SVG.map(({ name }, index) => [name, index] as const))(
    "a hostile SVG (%s) is rejected, or has no scripts after cleaning",
    (_, index) => {
      const cleaned = cleanIfUsable(bytesOf(index));
      expect(cleaned && harmIn(cleaned)).toEqual(cleaned && []);
      expect(String(cleaned)).not.toMatch(/<!DOCTYPE|<\?|javascript:/i);
    },
  );

  test("the check that these tests use detects a script", () => {
    expect(harmIn(bytesOf(0))).toEqual(["script"]);
    expect(
      harmIn(Buffer.from(wrap('<a href="javascript:x()"><g onclick="x()"/></a><x xmlns="urn:x"/>'))),
    ).toEqual(["a href=javascript:x()", "g onclick=x()", "x"]);
  });

  test("a damaged SVG is rejected, or has no scripts after cleaning, and cleaning it again changes nothing", () => {
    const sources = [
      ...HOSTILE_SVG.map(({ write }) => write("x(1)")),
      ...DRAWN_SVG.slice(0, 23).map((file) => readFileSync(file)),
    ];
    const pieces = [
      "<",
      ">",
      '"',
      "&",
      "<!--",
      "]]>",
      "<![CDATA[",
      "<!DOCTYPE svg [<",
      "&#x6a;",
      "\0",
      "\u00ff",
      "<script>",
      "xmlns:x='urn:x'",
    ];
    const damaged = fc
      .tuple(
        fc.constantFrom(...sources),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        fc.constantFrom("", ...pieces),
        fc.boolean(),
      )
      .map(([source, at, removed, added, isCut]) => {
        const start = Math.floor(at * source.length);
        const rest = isCut ? Buffer.of() : source.subarray(start + removed);
        return Buffer.concat([source.subarray(0, start), Buffer.from(added, "latin1"), rest]);
      });
    const check = fc.property(damaged, (svg) => {
      const cleaned = cleanIfUsable(svg);
      expect(cleaned && harmIn(cleaned)).toEqual(cleaned && []);
      expect(cleaned && cleanSvg(cleaned).toString()).toBe(cleaned?.toString());
    });
    fc.assert(check, { numRuns: 400 });
  });

  test("SVGs embedded in an SVG are cleaned up to two levels deep, and removed at deeper levels", () => {
    const within = (svg: string) =>
      wrap(`<image href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}"/>`);
    const innerOf = (svg: string) => {
      const [, data = ""] = /href="data:image\/svg\+xml;base64,([^"]*)"/.exec(svg) ?? [];
      return Buffer.from(data, "base64").toString();
    };
    const once = innerOf(String(cleanSvg(Buffer.from(within(wrap("<script/><circle r='1'/>"))))));
    expect(once).toBe('<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>');
    const [first, second] = [within(wrap("<path/>")), within(within(wrap("<path/>")))];
    expect(innerOf(innerOf(String(cleanSvg(Buffer.from(within(first))))))).toContain("<path/>");
    expect(innerOf(innerOf(String(cleanSvg(Buffer.from(within(second))))))).toContain("<image/>");
  });
});

test.each(table.unchanged)("cleanSvg does not change %s", (inner) => {
  expect(clean(inner)).toBe(inner);
});

test.each(Object.entries(table.cleaned))("cleanSvg: %s", (_, { from, to }) => {
  expect(clean(from)).toBe(to);
});

test.each(Object.entries(table.documents))("cleanSvg: %s", (_, { from, to }) => {
  expect(String(cleanSvg(Buffer.from(from)))).toBe(to);
});

test.each(Object.entries(table.unusable))("cleanSvg rejects %s", (_, { from, message }) => {
  expect(() => cleanSvg(Buffer.from(from))).toThrow(new UnusableImage(message));
});

describe("encoding of an SVG", () => {
  const text = '<svg xmlns="http://www.w3.org/2000/svg"><text>마루 é</text></svg>';
  const utf16 = (text_: string) => Buffer.from(text_, "utf16le");
  const declared = (encoding: string, bytes: number[]) =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><svg><text>`),
      Buffer.from(bytes),
      Buffer.from("</text></svg>"),
    ]);

  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`), "마루 é"],
    ["UTF-16LE with a byte order mark", utf16(`\uFEFF${text}`), "마루 é"],
    ["UTF-16BE with a byte order mark", utf16(`\uFEFF${text}`).swap16(), "마루 é"],
    ["UTF-16LE without a byte order mark", utf16(text), "마루 é"],
    ["UTF-16BE without a byte order mark", utf16(text).swap16(), "마루 é"],
    ["EUC-KR", declared("EUC-KR", [0xb8, 0xb6, 0xb7, 0xe7]), "마루"],
    ["ISO-8859-1", declared("ISO-8859-1", [0xe9]), "é"],
    ["Shift_JIS", declared("Shift_JIS", [0x8e, 0x52]), "山"],
    ["UTF-8 that is declared as UTF-16", declared("utf-16", [...Buffer.from("마루")]), "마루"],
  ])("an SVG in %s is converted to UTF-8", (_, bytes, expected) => {
    expect(cleanSvg(bytes).toString()).toContain(`<text>${expected}</text>`);
  });

  test.each([
    ["bytes that are not in UTF-8", declared("UTF-8", [0xff, 0xfe, 0xfd]), "it cannot be decoded as UTF-8"],
    [
      "bytes that are not in the declared encoding",
      declared("EUC-KR", [0xff]),
      "it cannot be decoded as EUC-KR",
    ],
    ["an unknown encoding", declared("UTF-7", []), "it cannot be decoded as UTF-7"],
    [
      "the encoding UTF-32",
      Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]),
      "it is not well-formed XML (1:1: disallowed character)",
    ],
  ])("an SVG with %s is rejected", (_, bytes, message) => {
    expect(() => cleanSvg(bytes)).toThrow(new UnusableImage(message));
  });
});
