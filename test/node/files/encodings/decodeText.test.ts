import { describe, expect, test } from "vitest";
import { decodeCp949 } from "../../../../src/node/files/encodings/decodeCp949.ts";
import { decodeText } from "../../../../src/node/files/encodings/decodeText.ts";

const HEAD = "---\ntitle: a\ndate: 2025-01-22\n---\n";

/** Returns a file with front matter, followed by the bytes in `hex`. */
function file(hex: string): Buffer {
  return Buffer.concat([Buffer.from(HEAD), Buffer.from(hex.replaceAll(" ", ""), "hex"), Buffer.from("\n")]);
}

const utf16 = (text: string) => Buffer.from(HEAD + text, "utf16le");

describe("a text file", () => {
  test.each([
    // The bytes are output of `iconv`.
    ["EUC-KR (CP949)", "안녕", file("bec8b3e7")],
    ["EUC-KR (CP949)", "글", file("b1db")],
    ["EUC-KR (CP949)", "ㅋㅋㅋ 그래", file("a4bba4bba4bb20b1d7b7a1")],
    ["EUC-KR (CP949)", "뷁 쌰 똠방각하", file("94ee209b58208c63b9e6b0a2c7cf")],
    ["EUC-KR (CP949)", "Docker와 Kubernetes를", file("446f636b6572bfcd204b756265726e65746573b8a6")],
    ["EUC-KR (CP949)", "“그래” 좋아·싫어", file("a1b0b1d7b7a1a1b120c1c1bec6a1a4bdc8beee")],
    [
      "EUC-KR (CP949)",
      "여름 다슬기를 잡았다. 국을 끓였다.",
      file("bfa9b8a720b4d9bdbdb1e2b8a620c0e2bed2b4d92e20b1b9c0bb20b2fabfb4b4d92e"),
    ],
    ["Shift_JIS (CP932)", "テスト", file("836583588367")],
    ["Shift_JIS (CP932)", "日本語", file("93fa967b8cea")],
    ["EUC-JP", "テスト", file("a5c6a5b9a5c8")],
    [
      "EUC-JP",
      "この文章は日本語で書かれています。",
      file("a4b3a4cecab8becfa4cfc6fccbdcb8eca4c7bdf1a4aba4eca4c6a4a4a4dea4b9a1a3"),
    ],
    [
      "EUC-JP",
      "関数の定義と呼び出し方について",
      file("b4d8bff4a4cec4eab5c1a4c8b8c6a4d3bdd0a4b7cafda4cba4c4a4a4a4c6"),
    ],
    ["EUC-KR (CP949)", "네 ㅋㅋㅋ 그래요 ㅠㅠ", file("b3d720a4bba4bba4bb20b1d7b7a1bfe420a4d0a4d0")],
    [
      "EUC-KR (CP949)",
      "훈민정음의 ㆍ와 ㅿ은 지금 쓰이지 않는다",
      file("c8c6b9cec1a4c0bdc0c720a4fdbfcd20a4efc0ba20c1f6b1dd20beb2c0ccc1f620becab4c2b4d9"),
    ],
    ["ISO-2022-JP", "テスト", file("1b24422546253925481b2842")],
    ["windows-1252", "It’s a “quoted” text", file("497492732061209371756f746564942074657874")],
    ["windows-1252", "À la carte, café", file("c0206c612063617274652c20636166e9")],
    ["windows-1252", "1280×720, 20–30 °C", file("31323830d73732302c20323096333020b043")],
    ["windows-1251", "Привет, это русский текст", file("cff0e8e2e5f22c20fdf2ee20f0f3f1f1eae8e920f2e5eaf1f2")],
    ["UTF-16", "한글", utf16("한글\n")],
    ["UTF-16", "한글", utf16("한글\n").swap16()],
    ["UTF-16", "plain", utf16("plain\n")],
    ["UTF-16", "한글", Buffer.from(`\uFEFF${HEAD}한글\n`, "utf16le")],
  ])(
    "a text in %s is decoded as %s, with a warning that contains the command to convert it",
    (encoding, text, bytes) => {
      const decoded = decodeText(bytes, "a.md");
      expect(decoded.text.replace("\uFEFF", "")).toBe(`${HEAD}${text}\n`);
      expect(decoded.fault).toMatchObject({ severity: "warning", line: 1 });
      expect(decoded.fault?.message).toContain(`this file is in ${encoding}, not UTF-8`);
      expect(decoded.fault?.message).toMatch(/`iconv -f [\w-]+ -t UTF-8 a\.md > converted`/);
    },
  );

  test.each([
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ["ISO-2022-KR", file("1b2429430e 3148 0f")],
    ["binary data", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8, 0, 1, 2, 3, 200])],
    ["only bytes of punctuation that differs between encodings", file("77616974a1a620616e6420a1bf")],
    ["bytes that are letters in no script", file("ff80fe81fd")],
    ["GB18030 cut in the middle of many characters", file("b0ff b1ff d2ff")],
  ])("a text in an unknown encoding (%s) is an error", (_, bytes) => {
    const { text, fault } = decodeText(bytes, "my post.md");
    expect(text).toBe("");
    expect(fault).toMatchObject({ severity: "error" });
    expect(fault?.message).toMatch(/^this file is not UTF-8, .*save it as UTF-8.*'my post\.md'`$/);
  });

  test.each([
    ["Hangul", "한글 ㅋㅋㅋ 뷁"],
    ["emoji and other scripts", "🎉 日本語 Привет É"],
    ["a NUL character", "한\0글 a b c d e f g"],
    ["an escape sequence of a terminal", "\u001B[31m빨강\u001B[0m"],
    ["the replacement character", "글자 \uFFFD"],
  ])("a UTF-8 text with %s is decoded without a warning", (_, text) => {
    expect(decodeText(Buffer.from(text), "a.md")).toEqual({ text });
  });

  test.each([
    ["in Korean text", [Buffer.from("한국어\n문장 "), Buffer.from([0xff]), Buffer.from("입니다")]],
    ["in English text with one accent", [Buffer.from("café\nok "), Buffer.from([0xe9]), Buffer.from(" x")]],
    ["at the end by an incomplete character", [Buffer.from("plain\ntext, a "), Buffer.from([0xed, 0x95])]],
    ["at the end by an incomplete emoji", [Buffer.from("plain\ntext, a "), Buffer.from([0xf0, 0x9f, 0x8e])]],
    ["where a line is in EUC-KR", [Buffer.from("한국어로 쓴 글\n"), Buffer.from("bec8b3e7", "hex")]],
  ])("a UTF-8 text that is damaged %s is decoded with a warning on that line", (_, parts) => {
    const { text, fault } = decodeText(Buffer.concat(parts), "a.md");
    expect(text.split("\n")[1]).toContain("\uFFFD");
    expect(text.split("\n")[0]).toBe(String(parts[0]).split("\n")[0]);
    expect(fault).toMatchObject({ severity: "warning", line: 2 });
  });

  test("a text in EUC-KR whose last three bytes are a character of UTF-8 is decoded as EUC-KR", () => {
    // 근무 기간
    const { text, fault } = decodeText(Buffer.from("b1d9b9ab20b1e2b0a3", "hex"), "a.md");
    expect(text).toBe("근무 기간");
    expect(fault?.message).toContain("this file is in EUC-KR (CP949), not UTF-8");
  });

  test("a text with one half in UTF-8 and the other in EUC-KR is an error", () => {
    const korean = Buffer.from("bec8b3e7c7cfbcbcbfe4", "hex");
    const mixed = Buffer.concat([Buffer.from("한국어로 쓴 글 "), korean, korean]);
    expect(decodeText(mixed, "a.md")).toMatchObject({ text: "", fault: { severity: "error" } });
  });

  test("the encoding of a text of several megabytes is detected by its first lines, and the entire text is decoded", () => {
    const line = Buffer.concat([
      Buffer.from("plain\n"),
      Buffer.from("bec8b3e794ee", "hex"),
      Buffer.from("\n"),
    ]);
    const { text, fault } = decodeText(Buffer.concat(Array.from({ length: 50_000 }, () => line)), "a.md");
    expect(text.length).toBe(50_000 * "plain\n안녕뷁\n".length);
    expect(text.endsWith("안녕뷁\n")).toBe(true);
    expect(fault?.message).toContain("EUC-KR");
  });
});

test("CP949 contains each of the 11,172 syllables once, and the syllables that Windows adds are in Unicode order", () => {
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xc8; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      const isLetter = trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a);
      if (isLetter || trail >= 0x81) pairs.push(lead, trail);
    }
  }
  const found = [...decodeCp949(Uint8Array.from(pairs))].filter((sign) => /[가-힣]/.test(sign));
  expect(new Set(found).size).toBe(11_172);
  expect(
    ["8141", "8c63", "94ee", "bc84", "c652", "b0a1", "c8fe"].map((hex) =>
      decodeCp949(Buffer.from(hex, "hex")),
    ),
  ).toEqual(["갂", "똠", "뷁", "펲", "힣", "가", "힝"]);
});
